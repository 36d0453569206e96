import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const chapters5To6: ThreadSeed[] = [
  {
    key: 'pencil-case',
    title: 'The pencil case: your verdict, please',
    posts: [
      {
        key: 'pencil-bram',
        by: 'bram',
        mark: 5,
        hoursAgo: 700,
        text: unwrapLines(`
          For the court. Ruth owns a new pencil case and lets it be understood, without saying so, that Miss
          Geraldine gave it to her. Kathy lets it be understood, without saying so, that she has seen the
          register of the Sale where it was bought. For Thursday, please:

          1. Who lied?
          2. Who was cruel?
          3. Which of them gets detention?
        `),
        reactions: { love: ['ada', 'sol'] },
      },
      {
        key: 'pencil-sol',
        by: 'sol',
        mark: 5,
        hoursAgo: 692,
        answers: 'pencil-bram',
        text: unwrapLines(`
          Neither. Both. Kathy, because Ruth would cry and you would fold. Here is my problem: I *love* Ruth.
          I know that one isn't meant to. She invents a plot against a teacher and a secret guard to foil it,
          and expels people from it. She needs it so badly to be true that somebody picked her.
        `),
        reactions: { moved: ['theo', 'wren'], love: ['ada'] },
      },
      {
        key: 'pencil-priya',
        by: 'priya',
        mark: 5,
        hoursAgo: 676,
        answers: 'pencil-bram',
        text: unwrapLines(`
          An implied representation is a representation: Ruth misled. Kathy set a trap and then bluffed about
          the evidence, which is worse, because she had thought about it for days. And the damages were out of
          all proportion. Somebody's whole standing, under a dripping eave, over stationery.
        `),
        reactions: { applause: ['bram'] },
      },
      {
        key: 'pencil-otto',
        by: 'otto',
        mark: 5,
        hoursAgo: 668,
        text: unwrapLines(`
          So this is what you people do with your Thursdays: a tribunal about stationery. Sol is fond of Ruth
          because Sol has obviously never had to work under one. Grow up and read faster. Some of us are
          waiting.
        `),
        removed: {
          by: 'bram',
          reason: 'Personal. Argue with the book, not with Sol; and nobody in this room is late.',
        },
      },
      {
        key: 'pencil-wren',
        by: 'wren',
        mark: 6,
        hoursAgo: 655,
        answers: 'pencil-priya',
        text: unwrapLines(`
          ok but SIX. ruth hears that the tape is gone, and she can't tell one kind of music from another, so
          she goes and finds kathy a wildly wrong one, ballroom or something, and kathy keeps it for ever.
          nobody in this book can say sorry. they just hand each other things
        `),
        reactions: { moved: ['sol', 'ada', 'priya', 'theo'] },
      },
      {
        key: 'pencil-sol-again',
        by: 'sol',
        mark: 6,
        hoursAgo: 522,
        answers: 'pencil-wren',
        quotes: ['pencil-wren'],
        text: unwrapLines(`
          > they just hand each other things

          Ladies and gentlemen, **Theory No. 1**. Objects! I should like it minuted that I said so when it was
          only a shirt.
        `),
        reactions: { applause: ['wren', 'bram'] },
      },
      {
        key: 'pencil-theo',
        by: 'theo',
        mark: 5,
        hoursAgo: 112,
        answers: 'pencil-bram',
        text: unwrapLines(`
          I keep going back to the instant when Kathy wins, and would at once give anything to have lost. At
          ten I caught a friend in a small boast. I can still tell you the pattern of the carpet. ||On the day
          of the boat, so many years on, it is Ruth who puts the thing on the table, and nobody has cornered
          her. She does not ask to be let off. She wants it back with its owner. It is the pencil case
          still.||{19}
        `),
        reactions: { moved: ['ada', 'otto'], love: ['sol'] },
      },
    ],
  },
  {
    key: 'track-three',
    title: 'Track three',
    posts: [
      {
        key: 'track-theo',
        by: 'theo',
        mark: 6,
        hoursAgo: 940,
        text: unwrapLines(`
          I heard this one parked in the rain outside a house with a piano waiting. She mishears the song, and
          what she mishears is better than the song: *baby* is a real baby, and a pillow will do for it. And
          there in the doorway is Madame, weeping. I can account for each of these. I cannot account for both
          at once.
        `),
        reactions: { moved: ['ada', 'wren', 'priya', 'bram'] },
      },
      {
        key: 'track-wren',
        by: 'wren',
        mark: 6,
        hoursAgo: 922,
        answers: 'track-theo',
        text: unwrapLines(`
          she is scared of them AND she cries over them. pick one, madame. also how do you lose a tape in a
          school that nobody leaves. it has to be *somewhere*. ||and of course it's in norfolk, in a box in a
          junk shop, and tommy wants so much to be the one to find it, and she gets there first. i had to put
          the book on the floor||{15}
        `),
        reactions: { thinking: ['sol', 'theo'] },
      },
      {
        key: 'track-ada',
        by: 'ada',
        mark: 22,
        hoursAgo: 664,
        answers: 'track-theo',
        text: unwrapLines(`
          So Kathy asks her at last, and it was something else altogether. Madame was not weeping for this
          girl, or only through her: she saw a gentler age being let go, and a harder and cleverer one coming
          up the drive. Kathy meant a child, Madame meant a century, and the singer, I suppose, meant some
          man. One song, three people, and nobody misunderstood it. What a thing to be able to write.
        `),
        reactions: { love: ['wren'], applause: ['otto'] },
      },
      {
        key: 'track-priya',
        by: 'priya',
        mark: 6,
        hoursAgo: 624,
        text: unwrapLines(`
          On Norfolk. A teacher turns out to have no picture of one county, and out of that gap the pupils
          build a lost property office for all of England. Tell people nothing about a place and they will
          keep everything there. I notice that I am doing it to this novel.
        `),
        reactions: { applause: ['ada', 'sol'], thinking: ['theo'] },
      },
      {
        key: 'track-sol',
        by: 'sol',
        mark: 6,
        hoursAgo: 560,
        answers: 'track-wren',
        text: unwrapLines(`
          **Theory No. 6**: no thief. A guardian took it, because the singer on the case is holding a
          cigarette. Consider the only sin at Hailsham! You may be vain, spiteful and bad at sculpture, but
          they will hide a detective story from you if the detective has a pipe. Who is that anxious about
          other people's lungs?
        `),
        reactions: { surprised: ['wren'], thinking: ['bram', 'priya'] },
      },
      {
        key: 'track-theo-15',
        by: 'theo',
        mark: 15,
        hoursAgo: 398,
        text: unwrapLines(`
          They find one! The two of them going from shop to shop, reading out the spines, is the happiest hour
          in the book, and I trusted it so little that I stopped the van to listen. She does not even ask
          whether it is *the* tape. It is a copy, and she holds it as one holds the real thing. Nobody in the
          shop could have told the difference either.
        `),
        reactions: { love: ['ada', 'wren'], thinking: ['otto'] },
      },
      {
        key: 'track-bram',
        by: 'bram',
        mark: 7,
        hoursAgo: 300,
        answers: 'track-theo',
        text: unwrapLines(`
          I have gone back after chapter 7. They cannot have children; they have been told so, in the same
          flat voice as all the rest. So what stands in front of the adult in that doorway is a girl who is
          rocking a pillow because a pillow is what there will be. I taught the periodic table very badly this
          morning.
        `),
        reactions: { sad: ['theo', 'priya', 'ada', 'sol'] },
      },
    ],
  },
];
