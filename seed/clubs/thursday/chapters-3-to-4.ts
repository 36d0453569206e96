import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const chapters3To4: ThreadSeed[] = [
  {
    key: 'madame',
    title: 'The afternoon they walked up to Madame',
    posts: [
      {
        key: 'madame-priya',
        by: 'priya',
        mark: 3,
        hoursAgo: 1195,
        text: unwrapLines(`
          The plan in chapter 3: half a dozen girls pretend to be on their way somewhere and pass Madame very
          close. She freezes. Not haughty, not annoyed, but frightened, in the body. Why is a grown woman
          afraid of eight-year-olds? My candidates:

          1. They are ill and have not been told.
          2. She is ill.
          3. Something has been done to them, and she knows by whom.
          4. I have misread it, and it is only class.
        `),
        reactions: { thinking: ['sol', 'theo', 'ines'] },
      },
      {
        key: 'madame-ada',
        by: 'ada',
        mark: 3,
        hoursAgo: 1160,
        answers: 'madame-priya',
        text: unwrapLines(`
          Not class, I think, though I see why you look there. What caught me is how the game turns in their
          hands. It is a dare, with giggling, right up to the moment when they are proved right. Then nobody
          is pleased. I believe it is the first grown-up thing that has ever happened to them, and they did it
          to themselves.
        `),
        reactions: { moved: ['priya', 'ines'] },
      },
      {
        key: 'madame-bram',
        by: 'bram',
        mark: 3,
        hoursAgo: 1098,
        quotes: ['madame-priya'],
        text: unwrapLines(`
          > Why is a grown woman afraid of eight-year-olds?

          Spoken like somebody who has never taken thirty of them to an aquarium. But seriously: she does not
          call out, and nobody comes. She stands quite still until they have gone by, as one does with wasps.
          That is not a shock. That is practice.
        `),
        reactions: { surprised: ['ines'], applause: ['sol'] },
      },
      {
        key: 'madame-sol',
        by: 'sol',
        mark: 3,
        hoursAgo: 1076,
        text: unwrapLines(`
          **Theory No. 2**: there is no Gallery, and she burns the pictures at the end of the drive. **Theory
          No. 3**: there is a Gallery, and it is the pictures she is afraid of. I like neither. I should also
          like to know what sort of school has its own money, its own market, and no holidays.
        `),
        reactions: { surprised: ['ines'] },
      },
      {
        key: 'madame-priya-again',
        by: 'priya',
        mark: 3,
        hoursAgo: 890,
        answers: 'madame-sol',
        text: unwrapLines(`
          Sol, who lights this bonfire of yours, and who signs for the matches? If she meant to burn them she
          would hardly insist on the best. My own list I submit again, unamended. ||To those who are further
          on: number three is close. It need not be her own hands. But after what Miss Lucy says in the
          pavilion, Madame is on the side of the people who know the date, and one does not look such children
          in the eye.||{7}
        `),
        reactions: { applause: ['bram'] },
      },
      {
        key: 'madame-theo',
        by: 'theo',
        mark: 7,
        hoursAgo: 864,
        answers: 'madame-priya',
        text: unwrapLines(`
          I can hear her quite differently since the pavilion. I used to imagine a shriek that she kept in.
          Now I think of the way that my voice goes when I have to enter a house the week after a funeral, to
          tune the piano before it is sold. One is so afraid of brushing against somebody.
        `),
        reactions: { moved: ['ada', 'priya', 'bram', 'sol'] },
      },
      {
        key: 'madame-bram-tokens',
        by: 'bram',
        mark: 4,
        hoursAgo: 826,
        text: unwrapLines(`
          Chapter 4 and the quarrel over tokens. Ought one to be paid for work that Madame carries off? A
          reasonable grievance, reasonably put. And then Polly asks Miss Lucy *why* she takes it at all. The
          worst question that a classroom can produce: simple, fair, and you are not allowed to answer.
        `),
        reactions: { thinking: ['ines', 'ada', 'theo'] },
      },
      {
        key: 'madame-ada-silence',
        by: 'ada',
        mark: 4,
        hoursAgo: 618,
        answers: 'madame-bram-tokens',
        text: unwrapLines(`
          And the others blush for Polly, as though she had said something indecent. That is how a silence is
          kept: the children do it, and the guardians need not. ||Miss Emily puts the last piece in place,
          much too late: they all had that dread, herself among them, and got up each morning and taught in
          spite of it. They gave the children everything except a hand to hold.||{22} I have been in offices
          that ran on the same principle.
        `),
        reactions: { moved: ['wren', 'priya'], thinking: ['ines'] },
      },
      {
        key: 'madame-otto',
        by: 'otto',
        mark: 22,
        hoursAgo: 588,
        answers: 'madame-priya',
        text: unwrapLines(`
          We have now heard both ladies out. The pictures were test certificates: look, it bears weight, it
          feels, kindly do not throw it away. A sound idea. Then the audience stopped coming, and an idea
          without an audience goes into storage. I do not forgive Madame her shudder. But she stood close
          enough to shudder, and the rest of the country had arranged to be elsewhere.
        `),
        reactions: { applause: ['ada'], sad: ['wren'] },
      },
      {
        key: 'madame-ines',
        by: 'ines',
        mark: 3,
        hoursAgo: 281,
        text: unwrapLines(`
          Late to this one. I know that face from work. A visitor will sit with her mother all afternoon and
          not touch the bed. It isn't hatred, she'd do anything for her. She has just understood where she is.
          So what is it that Madame has underst

          (my stop)
        `),
        reactions: { moved: ['ada', 'theo', 'bram'], surprised: ['sol'] },
      },
      {
        key: 'madame-priya-13',
        by: 'priya',
        mark: 13,
        hoursAgo: 176,
        text: unwrapLines(`
          Returning to this from the café in Norfolk. If couples can really ask for more time, then somebody
          must decide, and whoever decides needs evidence. Who has been taking exhibits away for years, and
          never says what for? I do not claim that Madame is the registry. I say that I know a case file when
          I see one being put together.
        `),
        reactions: { thinking: ['theo', 'wren', 'otto'] },
      },
      {
        key: 'madame-ines-4',
        by: 'ines',
        mark: 4,
        hoursAgo: 88,
        answers: 'madame-ada-silence',
        quotes: ['madame-ada-silence'],
        text: unwrapLines(`
          > That is how a silence is kept: the children do it, and the guardians need not.

          Same on a ward. The new patient asks the plain question, and it's the old hands who study the floor.
          I now have a guess about those *donations* they mention so easily. I'm going to be superstitious and
          not type it.
        `),
        reactions: { moved: ['ada', 'theo'], sad: ['wren'], thinking: ['bram'] },
      },
    ],
  },
];
