import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const chapters18To23: ThreadSeed[] = [
  {
    key: 'dover',
    title: 'Hailsham has closed, and Kathy drives to Dover',
    posts: [
      {
        key: 'dover-theo',
        by: 'theo',
        mark: 18,
        hoursAgo: 279,
        text: unwrapLines(`
          It is told in passing, by one tired woman to another in a car park: the school is shut, the house
          may be sold. What I cannot shake off is the man with the balloons on strings, each with a face, and
          Kathy afraid that somebody will cut through the knot. Where do they drift to, when all they have in
          common is a place that is not there?
        `),
        reactions: { moved: ['ada', 'wren'], sad: ['otto'] },
      },
      {
        key: 'dover-wren',
        by: 'wren',
        mark: 18,
        hoursAgo: 266,
        answers: 'dover-theo',
        text: unwrapLines(`
          and becoming ruth's carer is announced the way you'd mention picking up a parcel. then weeks of
          being polite to each other in a white tiled room. they're like exes. ruth looks at her as if she
          might have brought something in her bag
        `),
        reactions: { thinking: ['theo', 'ada'] },
      },
      {
        key: 'dover-theo-19',
        by: 'theo',
        mark: 19,
        hoursAgo: 133,
        text: unwrapLines(`
          I have come to the boat. They pick their way over the wet ground to look at it, as people do at a
          grave, and then Ruth says it: that she kept these two apart, that it should have been they from the
          start. And she has Madame's address ready.

          My brother once said such a sentence to me. The one who says it has to be brave once. The one who
          hears it has to be brave every day from then on.
        `),
        reactions: { moved: ['ada', 'wren', 'otto'] },
      },
      {
        key: 'dover-ada',
        by: 'ada',
        mark: 19,
        hoursAgo: 116,
        answers: 'dover-theo-19',
        text: unwrapLines(`
          Thank you, Theo. And then the chapter closes with Ruth completing, as they call it, and it takes
          hardly more than a page. After all those years of her! I believe that Kathy gives her the short
          farewell that she herself would have thought too little. I put the kettle on and forgot that I had.
        `),
        reactions: { love: ['theo'], sad: ['wren'] },
      },
      {
        key: 'dover-wren-20',
        by: 'wren',
        mark: 20,
        hoursAgo: 96,
        text: unwrapLines(`
          and twenty is just the two of them in his room at kingsfield, her reading aloud, him with the
          notebook. happy, sort of? it's so gentle that i got suspicious. and under all of it neither of them
          says *we could have had this years ago*. i said it for them, on a bus
        `),
        reactions: { sad: ['ada'], moved: ['otto'] },
      },
    ],
  },
  {
    key: 'two-women',
    title: 'No deferrals: what Miss Emily and Madame say',
    posts: [
      {
        key: 'women-ada',
        by: 'ada',
        mark: 22,
        hoursAgo: 732,
        text: unwrapLines(`
          I read it sitting on the stairs, because I could not get as far as a chair. There are no deferrals.
          There never were. The pictures went to be shown to people who preferred not to know that such
          children had souls, and Hailsham was an experiment, a kind one, whose friends fell away.

          I had been getting ready for a villain. Here are two tired women, one of them in a wheelchair and
          the other scarcely able to look, who did more than anybody else, and it was next to nothing. So:
          would you thank them?
        `),
        reactions: { moved: ['wren'], thinking: ['otto'] },
      },
      {
        key: 'women-wren',
        by: 'wren',
        mark: 22,
        hoursAgo: 726,
        answers: 'women-ada',
        text: unwrapLines(`
          no. sorry. she says look how well you turned out. she'd like a card. two people are sitting in front
          of her who have just been told that there isn't any more time, and half of her mind is on the
          furniture
        `),
        reactions: { applause: ['ada'] },
      },
      {
        key: 'women-otto',
        by: 'otto',
        mark: 22,
        hoursAgo: 582,
        answers: 'women-ada',
        text: unwrapLines(`
          Yes, I should thank them. One builds what the budget allows. Everywhere else, we are given to
          understand, these children were kept like hens. There they had lessons, quarrels, a pond and a
          pencil case. It is not justice; it is sixteen years. I have known governments that managed less.
        `),
        reactions: { thinking: ['ada', 'wren'] },
      },
      {
        key: 'women-ada-again',
        by: 'ada',
        mark: 22,
        hoursAgo: 564,
        answers: 'women-otto',
        quotes: ['women-otto'],
        text: unwrapLines(`
          > It is not justice; it is sixteen years.

          I have gone about with that all day and still do not know whether it is the most generous sentence
          in this thread or the most dreadful. Perhaps that is how Miss Emily sleeps. What troubles me is the
          price of those years: somebody had to decide, each morning, not to tell.
        `),
        reactions: { applause: ['wren', 'otto'] },
      },
      {
        key: 'women-wren-cheek',
        by: 'wren',
        mark: 22,
        hoursAgo: 548,
        text: unwrapLines(`
          and then madame touches her cheek. after all that, the spiders, the shaking, she puts out her hand.
          i don't forgive either of them, but i did cry on the 63, and a lady gave me a mint
        `),
        reactions: { love: ['ada'], moved: ['otto'] },
      },
    ],
  },
  {
    key: 'last-page',
    title: 'Tommy, the fourth time, and the last page',
    posts: [
      {
        key: 'last-wren',
        by: 'wren',
        mark: 23,
        hoursAgo: 1142,
        text: unwrapLines(`
          finished, 2am. he sends her away before the fourth because he doesn't want her to see him like that,
          and she *goes*, they wave, and the next thing is that he has completed, in half a line. then she's
          by a fence full of plastic bags, and i said out loud to my room, stay there, stay in the field.

          is anyone else here yet. please would somebody catch up
        `),
        reactions: { sad: ['ada', 'otto'] },
      },
      {
        key: 'last-ada',
        by: 'ada',
        mark: 23,
        hoursAgo: 712,
        answers: 'last-wren',
        text: unwrapLines(`
          Here I am, only eighteen days late, and with a tray. What undid me was how little she asks for. One
          minute. She does not even weep properly: she reports it, like somebody filling in a form. And yet I
          came away feeling that I had been trusted with something, and I have not been able to begin another
          book.
        `),
        reactions: { love: ['wren'], moved: ['otto'] },
      },
      {
        key: 'last-otto',
        by: 'otto',
        mark: 23,
        hoursAgo: 576,
        answers: 'last-wren',
        text: unwrapLines(`
          He was right to send her away, and it was unkind of him, and both are true to the end. Ruth would
          have let her stay. When my wife was ill she wanted me out of the room for the worst of it. I went. I
          have built nothing in my life that weighs as much.
        `),
        reactions: { moved: ['ada', 'wren'] },
      },
      {
        key: 'last-wren-again',
        by: 'wren',
        mark: 23,
        hoursAgo: 571,
        answers: 'last-otto',
        text: unwrapLines(`
          otto. i'm so glad you're in this club. i've started again from the beginning, and on the very first
          page she tells us that it's nearly over for her, and how long she has got. it was the *first thing
          she said*. i thought she was talking about her job
        `),
        reactions: { love: ['ada', 'otto'] },
      },
    ],
  },
];
