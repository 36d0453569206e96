import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const chapters12To13: ThreadSeed[] = [
  {
    key: 'possibles',
    title: 'Possibles',
    posts: [
      {
        key: 'possibles-priya',
        by: 'priya',
        mark: 12,
        hoursAgo: 332,
        text: unwrapLines(`
          The word strolls in as if it had always been here. Each of them was modelled on some living person,
          and the person may be walking about: a *possible*. So they are clones. I turned off the tap to be
          sure that I had read it. Now Rodney thinks he has seen Ruth's, in Norfolk, in exactly the sort of
          open-plan office that Ruth has been describing since she found it in an advertisement. I know a
          hopeful witness when I meet one.
        `),
        reactions: { surprised: ['theo'], thinking: ['ada', 'otto'] },
      },
      {
        key: 'possibles-theo',
        by: 'theo',
        mark: 12,
        hoursAgo: 321,
        answers: 'possibles-priya',
        text: unwrapLines(`
          I should want to see mine, and not to be seen. I once looked after two uprights by one maker, same
          year, consecutive numbers. They had lived sixty years in different houses and had nothing whatever
          in common. I tell this to people more often than they need. Now I know why.
        `),
        reactions: { love: ['ada', 'priya', 'wren'] },
      },
      {
        key: 'possibles-otto',
        by: 'otto',
        mark: 12,
        hoursAgo: 312,
        answers: 'possibles-priya',
        text: unwrapLines(`
          It is natural to be curious about one's own drawings. But what use are they? A thing stands or it
          does not, whoever drew the first of its kind. ||Then Ruth, walking away from that gallery, says from
          what sort of people she thinks they were really taken, and my fine principle fell over. She must
          have had it ready for years.||{14}
        `),
        reactions: { thinking: ['theo', 'priya'] },
      },
      {
        key: 'possibles-wren',
        by: 'wren',
        mark: 14,
        hoursAgo: 304,
        answers: 'possibles-theo',
        text: unwrapLines(`
          the bit where they follow her indoors, and the closer they get the less she's ruth, until she is
          just a woman. and the nice lady tells them about the paintings because she takes them for art
          students. that's what it would be like all the time, wouldn't it. people being nice to you by
          mistake
        `),
        reactions: { moved: ['ada', 'theo'], sad: ['otto'] },
      },
      {
        key: 'possibles-ada',
        by: 'ada',
        mark: 14,
        hoursAgo: 288,
        answers: 'possibles-wren',
        quotes: ['possibles-wren'],
        text: unwrapLines(`
          > people being nice to you by mistake

          I have written that on the back of my bookmark. What I had not expected is how quickly the day sours
          once she is nobody in particular. They wanted it for Ruth's sake; Chrissie and Rodney wanted it even
          more. A whole car full of people leaning on one stranger's profile.
        `),
        reactions: { love: ['wren'], moved: ['theo'] },
      },
    ],
  },
  {
    key: 'rumour',
    title: 'Cross-examining the rumour',
    posts: [
      {
        key: 'rumour-priya',
        by: 'priya',
        mark: 13,
        hoursAgo: 171,
        text: unwrapLines(`
          Chrissie and Rodney have it that two people truly in love may have their donations put off for some
          years, if they come from Hailsham and apply. A deferral. Well:

          1. Nobody present has met such a couple.
          2. Nobody knows to whom one applies.
          3. Ruth behaves as if she knew all about it, and knows nothing.
          4. Chrissie wants it so much that I should have lied to her too.

          I want it to be true. Professionally I am embarrassed.
        `),
        reactions: { love: ['theo', 'ada'], moved: ['wren'] },
      },
      {
        key: 'rumour-theo',
        by: 'theo',
        mark: 13,
        hoursAgo: 155,
        answers: 'rumour-priya',
        text: unwrapLines(`
          It made a believer of me in one sentence. I switched her off and drove on in the quiet for a while.
          Suppose that you got three years. Would you do anything large? I think I should tune the same
          pianos, and be a little slower to pack up my tools.
        `),
        reactions: { moved: ['ada', 'priya', 'wren', 'otto'] },
      },
      {
        key: 'rumour-ada',
        by: 'ada',
        mark: 13,
        hoursAgo: 131,
        answers: 'rumour-priya',
        text: unwrapLines(`
          See whom they ask. Not Kathy, not Tommy: Ruth, who cannot bear to be a person who has not heard. So
          I don't think that she lies *to* them. She lies for herself, and their hope happens to be standing
          in the way. ||What I cannot pardon in Miss Emily is that she had met this story again and again, in
          one place after another, and let it travel because it seemed to give comfort.||{22}
        `),
        reactions: { applause: ['priya'], thinking: ['theo'] },
      },
      {
        key: 'rumour-wren',
        by: 'wren',
        mark: 15,
        hoursAgo: 122,
        text: unwrapLines(`
          can we talk about tommy taking it away for ONE afternoon and coming back with the only real theory
          anybody has. the gallery shows what you're like inside, so they can look up two people and see if
          they match. and then you remember that nothing of his was ever picked. and then you find out he's
          been drawing tiny animals, just in case
        `),
        reactions: { sad: ['ada', 'theo'], love: ['otto'] },
      },
      {
        key: 'rumour-otto',
        by: 'otto',
        mark: 22,
        hoursAgo: 101,
        answers: 'rumour-ada',
        text: unwrapLines(`
          I have been asked to be kind, so I put it kindly: I do not understand the tears. It was never on
          offer. There was no form and no office, only two old ladies, with the men at the door for the
          cabinet. Who weeps over that weeps over a cheque that he wrote to himself. Those of you who cried
          were crying about your own affairs, and I could say which of you.
        `),
        report: {
          by: 'wren',
          reason: 'He names nobody, but we know who is meant. I would like it softened, not gone.',
        },
      },
      {
        key: 'rumour-ada-22',
        by: 'ada',
        mark: 22,
        hoursAgo: 72,
        answers: 'rumour-otto',
        quotes: ['rumour-otto'],
        text: unwrapLines(`
          > It was never on offer.

          But it was, Otto, for as long as two people in a car believed it. They had that drive and that
          evening. I am not sure that most of us are offered more. As for our own affairs: what else should
          one bring to a book?
        `),
        reactions: { applause: ['wren'] },
      },
    ],
  },
];
