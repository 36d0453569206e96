import type { ClubSeed } from '../types';
import { unwrapLines } from './unwrap-lines';

export const candleEnd: ClubSeed = {
  slug: 'the-candle-end',
  name: 'The Candle End',
  about: 'Old ghost stories, read slowly and after dark. Knock, and Maud will come down with the light.',
  rules: unwrapLines(`
    - One chapter before bed, two at the weekend.
    - Nobody explains the ghost to anybody who has not met it.
  `),
  joining: 'request',
  members: [
    { person: 'maud', role: 'owner', joinedDaysAgo: 150, sharesPlace: true },
    { person: 'kit', role: 'member', joinedDaysAgo: 90, sharesPlace: true },
    { person: 'idris', role: 'member', joinedDaysAgo: 26, sharesPlace: false },
  ],
  readings: [
    {
      key: 'candle-end-the-turn-of-the-screw',
      book: 'the-turn-of-the-screw',
      startedDaysAgo: 25,
      threads: [
        {
          key: 'fireside',
          title: 'By the fire: do you trust Douglas?',
          posts: [
            {
              key: 'fireside-maud',
              by: 'maud',
              mark: 1,
              hoursAgo: 590,
              text: unwrapLines(`
                Before a single thing has happened we are three hands away from it: a guest tells us what
                Douglas read out from what a governess once wrote. I adore a frame like this, and I do not
                trust one inch of it. He was fond of her. He has kept the pages in a locked drawer. He lets
                the room wait for two days. What sort of witness does that make?
              `),
              reactions: { thinking: ['kit', 'idris'] },
            },
            {
              key: 'fireside-kit',
              by: 'kit',
              mark: 1,
              hoursAgo: 571,
              answers: 'fireside-maud',
              text: unwrapLines(`
                The kind who knows how to run an evening. Honestly it was the conditions of the post that got
                me: two children, a big house, and never, ever trouble the gentleman in London with any of it.
                I would have put the advertisement back in the drawer. I read it with the landing light on.
              `),
              reactions: { love: ['maud'] },
            },
            {
              key: 'fireside-idris',
              by: 'idris',
              mark: 1,
              hoursAgo: 410,
              answers: 'fireside-kit',
              text: unwrapLines(`
                In my trade we kept a log for this reason. You write down the hour, the weather and what was
                seen, and only then what you think about it. I should like to see her log.
              `),
              reactions: { applause: ['maud', 'kit'] },
            },
            {
              key: 'fireside-maud-25',
              by: 'maud',
              mark: 25,
              hoursAgo: 120,
              answers: 'fireside-idris',
              text: unwrapLines(`
                Idris's log would have saved us the whole quarrel. And observe that the frame never comes
                back: the boy's heart stops in her arms, and there is no fireside, no Douglas, nobody to say
                what the ladies thought. We are left alone in the room with her.
              `),
            },
          ],
        },
        {
          key: 'tower',
          title: 'Somebody on the tower',
          posts: [
            {
              key: 'tower-kit',
              by: 'kit',
              mark: 4,
              hoursAgo: 330,
              text: unwrapLines(`
                She is walking in the garden, wishing that a certain person might appear and approve of her,
                and somebody *does* appear, up on the old tower, and it is the wrong man. He just looks. No
                hat! I don't know why the missing hat is the worst of it, but it is.
              `),
              reactions: { surprised: ['maud'], thinking: ['idris'] },
            },
            {
              key: 'tower-idris',
              by: 'idris',
              mark: 4,
              hoursAgo: 250,
              answers: 'tower-kit',
              text: unwrapLines(`
                A man alone at a height, at dusk, seen from below against the light. I have been that man on a
                good many evenings, and have been waved to by people who swore afterwards that I had a beard.
                I reserve judgement.
              `),
              reactions: { love: ['maud', 'kit'] },
            },
            {
              key: 'tower-maud',
              by: 'maud',
              mark: 4,
              hoursAgo: 236,
              answers: 'tower-idris',
              text: unwrapLines(`
                Reserve it, but notice the order of things: first the wish, then the figure. ||And after the
                window, when Mrs Grose gives him the name of a dead valet, it is out of our governess's
                description that she does so. All that the house can do is agree with her.||{6} I shall say no
                more until you are both further in.
              `),
              reactions: { thinking: ['kit'] },
            },
            {
              key: 'tower-kit-7',
              by: 'kit',
              mark: 7,
              hoursAgo: 58,
              answers: 'tower-maud',
              text: unwrapLines(`
                And now there is somebody across the lake, and Flora with her back turned to it, so busily
                fitting two bits of wood together. Either the child has seen nothing or she is the best
                actress in Essex. I finished the chapter at noon, in a park, with a dog beside me.
              `),
              reactions: { love: ['maud'] },
            },
          ],
        },
      ],
    },
  ],
};
