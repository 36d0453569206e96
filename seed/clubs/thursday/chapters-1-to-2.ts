import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const chapters1To2: ThreadSeed[] = [
  {
    key: 'voice',
    title: 'Who does Kathy think we are?',
    posts: [
      {
        key: 'voice-priya',
        by: 'priya',
        mark: 1,
        hoursAgo: 1308,
        text: unwrapLines(`
          A question, m'lud. She gives her name, her age and her years of service as if she were being
          interviewed, and then uses the word *carer* without defining it. *Donor* too. I have read the
          chapter twice looking for the clause with the definitions. There is none. Either it is rude or we
          are supposed to be colleagues.
        `),
        reactions: { thinking: ['ada', 'bram', 'sol'] },
      },
      {
        key: 'voice-theo',
        by: 'theo',
        mark: 1,
        hoursAgo: 1300,
        answers: 'voice-priya',
        text: unwrapLines(`
          In the van she sounded to me like somebody who talks while driving: eyes on the road, no hurry, no
          need to be believed. I tune for people like that. They have been alone all day, and they begin in
          the middle. I assumed that the other person in the car does the same job.
        `),
        reactions: { love: ['ines'] },
      },
      {
        key: 'voice-wren',
        by: 'wren',
        mark: 2,
        hoursAgo: 1215,
        answers: 'voice-priya',
        quotes: ['voice-priya'],
        text: unwrapLines(`
          > Either it is rude or we are supposed to be colleagues.

          colleagues!! in two she wonders how things were *where we were*. so we had a where. there are other
          wheres. i went back and checked and she never once says what kind. ||and then at the cottages you
          meet people from the other wheres and they look at the hailsham lot as if they'd come down from a
          palace||{10}
        `),
        reactions: { surprised: ['priya', 'sol'], thinking: ['ada'] },
      },
      {
        key: 'voice-bram',
        by: 'bram',
        mark: 4,
        hoursAgo: 830,
        text: unwrapLines(`
          I am slower than you, but I have begun to keep a tally of her corrections. "That was later." "Ruth
          remembers it otherwise." "I may have this wrong." Seventeen so far. Pupils who tell the truth talk
          like that. So do pupils who have had a long time to practise.
        `),
        reactions: { applause: ['priya'], thinking: ['ines', 'theo'] },
      },
      {
        key: 'voice-ada',
        by: 'ada',
        mark: 23,
        hoursAgo: 700,
        answers: 'voice-priya',
        text: unwrapLines(`
          Priya's question was the right one, and now that I have reached the end I think that *you* is the
          saddest word in the book. She takes it for granted that whoever listens will be sent for as well. By
          the last page there is nobody left for her to drive to: Ruth is gone, Tommy is gone, her own notice
          has come. She speaks to us as to one of her own, kindly, and we are not. We are the people it was
          all done for.
        `),
        reactions: { moved: ['wren'], thinking: ['otto'] },
      },
      {
        key: 'voice-ines',
        by: 'ines',
        mark: 2,
        hoursAgo: 440,
        answers: 'voice-wren',
        text: unwrapLines(`
          About those medicals. I did two years as nurse to a boarding school. We weighed them in September
          and in spring, and otherwise looked for nits. Every week is not a school. Every week is a ward.
        `),
        reactions: { surprised: ['sol', 'priya'], thinking: ['bram', 'ada', 'theo'] },
      },
      {
        key: 'voice-theo-18',
        by: 'theo',
        mark: 18,
        hoursAgo: 262,
        text: unwrapLines(`
          I take back the two colleagues in a car. By now she has sat at so many bedsides, and the school
          itself has shut, and she has gone to look after Ruth. I think she tells it the way that patient of
          hers at the beginning asked for it: so that somebody who never had a Hailsham can borrow hers.
        `),
        reactions: { moved: ['ada', 'wren'] },
      },
    ],
  },
  {
    key: 'polo-shirt',
    title: 'Tommy and the polo shirt',
    posts: [
      {
        key: 'polo-bram',
        by: 'bram',
        mark: 1,
        hoursAgo: 1288,
        text: unwrapLines(`
          I have nineteen years of supervising break behind me and can report that this chapter is accurate:
          the picking of teams, the boy who is never picked, the girls at the window following it like
          weather. What I cannot settle is why Kathy goes out to him. Kindness? Or is it that good blue shirt
          in the mud?
        `),
        reactions: { love: ['theo'] },
      },
      {
        key: 'polo-sol',
        by: 'sol',
        mark: 1,
        hoursAgo: 1280,
        answers: 'polo-bram',
        text: unwrapLines(`
          The shirt. Which brings me to **Theory No. 1**: in this book it is safer to love an object than a
          person. Please write down the date, as I intend to be insufferable about it.
        `),
        reactions: { love: ['wren', 'ada'] },
      },
      {
        key: 'polo-wren',
        by: 'wren',
        mark: 1,
        hoursAgo: 1272,
        answers: 'polo-sol',
        text: unwrapLines(`
          nope. she goes because everyone else is enjoying it. the shirt is her *excuse*. nobody in history
          has crossed a football pitch for laundry
        `),
        reactions: { applause: ['bram', 'priya', 'ines'] },
      },
      {
        key: 'polo-ines',
        by: 'ines',
        mark: 1,
        hoursAgo: 648,
        text: unwrapLines(`
          He flails and catches her in the face, and she is not even cross. She goes on about the shirt. I
          know that sort of person. Nearly all of us work nights.
        `),
        reactions: { moved: ['theo', 'ada'] },
      },
      {
        key: 'polo-ada',
        by: 'ada',
        mark: 1,
        hoursAgo: 640,
        answers: 'polo-ines',
        text: unwrapLines(`
          Yes, Inês. And everybody calls it his *temper*, as though it were a thing he carried about with him
          like a satchel; not one of them asks what it may be about. ||It was in my mind again on that black
          lane after Littlehampton, when he asks her to stop the car. The same boy, the same mud, but this
          time both of them know what for.||{22}
        `),
        reactions: { moved: ['wren'], thinking: ['sol', 'ines'] },
      },
      {
        key: 'polo-otto',
        by: 'otto',
        mark: 22,
        hoursAgo: 598,
        text: unwrapLines(`
          I shall be brief. In chapter 1 I took that boy for a fool. Tonight he stands in a dark field and
          roars, and I think it the one proportionate reaction in the whole construction. All the others
          absorb the load. He fails, audibly, at the exact point where the design was wrong. One learns more
          from such a failure than from a hundred bridges that stand.
        `),
        reactions: { applause: ['ada', 'wren'] },
      },
    ],
  },
];
