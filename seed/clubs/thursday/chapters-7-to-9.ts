import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const chapters7To9: ThreadSeed[] = [
  {
    key: 'pavilion',
    title: 'I put it down after the pavilion',
    posts: [
      {
        key: 'pavilion-priya',
        by: 'priya',
        mark: 7,
        hoursAgo: 896,
        text: unwrapLines(`
          Rain on the roof, boys chatting about becoming film actors, and Miss Lucy has had enough. It takes
          her perhaps ten sentences: their organs will be taken, while they are still young, and that is what
          they were made for. I closed the book and cooked something.

          Then came the part that really frightened me. They are not shocked. As far as I can make out their
          answer is *yes, and?*
        `),
        reactions: { sad: ['theo', 'bram', 'sol', 'ada'], surprised: ['wren'] },
      },
      {
        key: 'pavilion-theo',
        by: 'theo',
        mark: 7,
        hoursAgo: 874,
        answers: 'pavilion-priya',
        text: unwrapLines(`
          The same here, and with it some shame. I had half heard it already. The words have lain in the open
          since the first minutes, and I let them pass because she speaks them so evenly. When you live with a
          clock you do not hear the clock.
        `),
        reactions: { moved: ['ada', 'priya', 'sol'] },
      },
      {
        key: 'pavilion-wren',
        by: 'wren',
        mark: 7,
        hoursAgo: 868,
        answers: 'pavilion-priya',
        text: unwrapLines(`
          the thing with tommy's elbow though!! they tell him that the cut could come undone like a zip, and
          he BELIEVES it, and then it turns into a joke for the whole year, zipping out bits of yourself at
          dinner. they all knew. they knew enough to be funny about it
        `),
        reactions: { surprised: ['bram'], sad: ['theo'] },
      },
      {
        key: 'pavilion-ada',
        by: 'ada',
        mark: 7,
        hoursAgo: 612,
        answers: 'pavilion-theo',
        text: unwrapLines(`
          Theo has it. The book does to us what was done to them: it tells us early, in words for which we are
          a little too young. ||And see what becomes of the one who tells them properly. She withdraws the
          comfort she once gave Tommy, and is gone, and I think of it as a single act.||{9} ||Miss Emily's
          opinion of her, given so pleasantly across the darkened room, chilled me more than the news
          itself.||{22} I shall bring cake on Thursday. I think we shall want cake.
        `),
        reactions: { moved: ['wren', 'theo'], applause: ['priya'] },
      },
      {
        key: 'pavilion-bram',
        by: 'bram',
        mark: 7,
        hoursAgo: 462,
        text: unwrapLines(`
          1. I had guessed, and enjoyed being clever for about a page.
          2. I have had to give children hard news, though never this. You prepare the sentences, and they
          come out in the wrong order. Hers do.
          3. Nobody sent her. She simply could not listen any longer to boys making plans.
          4. I would not bet on her staying.
        `),
        reactions: { thinking: ['sol', 'ada'] },
      },
      {
        key: 'pavilion-sol',
        by: 'sol',
        mark: 7,
        hoursAgo: 450,
        text: unwrapLines(`
          All theories are cancelled, numbers 1 to 6. I was so sure that the secret would be *clever*. It is
          the plainest thing imaginable, and she said it under a leaking roof to children who were looking at
          their shoes. I take no pleasure in not having been told.
        `),
        reactions: { moved: ['ada', 'priya', 'theo', 'wren'], love: ['bram'] },
      },
    ],
  },
  {
    key: 'nobody-runs',
    title: 'Why does nobody run?',
    posts: [
      {
        key: 'runs-otto',
        by: 'otto',
        mark: 7,
        hoursAgo: 884,
        text: unwrapLines(`
          A question of statics. There is a wood and a fence and, as far as I can tell, no guard. The children
          have now been told to their faces what is to be done with them. And not one goes so far as to look
          for a gap. I call that poor design: a force without a reaction.
        `),
        reactions: { thinking: ['ada', 'theo', 'bram'] },
      },
      {
        key: 'runs-priya',
        by: 'priya',
        mark: 7,
        hoursAgo: 866,
        answers: 'runs-otto',
        quotes: ['runs-otto'],
        text: unwrapLines(`
          > a force without a reaction

          Run *where*? They have no papers, no parents and one initial each by way of a surname. And recall
          the tale of the boy who got as far as those woods. Whoever has a story like that can save the wages
          of a guard.
        `),
        reactions: { applause: ['ada', 'sol'], thinking: ['otto'] },
      },
      {
        key: 'runs-wren',
        by: 'wren',
        mark: 20,
        hoursAgo: 860,
        answers: 'runs-otto',
        text: unwrapLines(`
          she has a CAR. kathy. she has had one for years, she's on motorways by herself all day with a full
          tank, and it never crosses her mind. and it hadn't crossed mine either until the bit where she's
          driving to tommy's centre every other day, and i shouted TURN LEFT at a library book
        `),
        reactions: { love: ['otto'], moved: ['ada'] },
      },
      {
        key: 'runs-theo',
        by: 'theo',
        mark: 10,
        hoursAgo: 718,
        text: unwrapLines(`
          At the Cottages there isn't even a fence. They could walk to the road and wait for a bus. They sit
          in a cold farmhouse and write essays that nobody will collect, and learn from the television how
          couples part. It is liberty with no address on it. I have stopped asking why they do not run, and
          begun to ask which of my own gates I have never tried.
        `),
        reactions: { moved: ['ada', 'priya', 'wren'] },
      },
      {
        key: 'runs-ada',
        by: 'ada',
        mark: 23,
        hoursAgo: 602,
        answers: 'runs-otto',
        text: unwrapLines(`
          I carried Otto's question to the end, and my answer is the last page. She stops where everything
          lost is supposed to wash up, lets herself picture Tommy coming over the field, and goes where she is
          expected. So it is not that she cannot imagine otherwise: we stand beside her while she does. It is
          duty, of which Hailsham was so proud, and I have never seen it look so terrible.
        `),
        reactions: { moved: ['wren'], thinking: ['otto'] },
      },
      {
        key: 'runs-otto-again',
        by: 'otto',
        mark: 23,
        hoursAgo: 592,
        answers: 'runs-ada',
        text: unwrapLines(`
          I withdraw "poor design". The question I keep. In forty years I have signed more than one sheet of
          paper because it had a line on it for my signature, and I always drove home afterwards by the usual
          road.
        `),
        reactions: { moved: ['ada', 'wren'] },
      },
      {
        key: 'runs-bram',
        by: 'bram',
        mark: 9,
        hoursAgo: 168,
        text: unwrapLines(`
          A field note from schools. The ones who climb out of windows are those who have been told that they
          are worthless. The ones who have always been told that they are special sit up straight and wait for
          it to be explained. Hailsham says "special" rather often.
        `),
        reactions: { applause: ['priya', 'theo'], thinking: ['sol', 'otto'] },
      },
    ],
  },
  {
    key: 'miss-lucy',
    title: 'The end of Part One: Miss Lucy',
    posts: [
      {
        key: 'lucy-sol',
        by: 'sol',
        mark: 9,
        hoursAgo: 222,
        text: unwrapLines(`
          She's gone! No farewell, nothing, one line at second hand. And before she goes she calls Tommy in to
          tell him that she was wrong, and it *does* matter whether he can draw. I am furious. You do not tell
          a child that it's all right, and years later that it isn't, and then get into a car.
        `),
        reactions: { sad: ['priya', 'theo'], thinking: ['bram'] },
      },
      {
        key: 'lucy-priya',
        by: 'priya',
        mark: 9,
        hoursAgo: 216,
        text: unwrapLines(`
          What does she *know*, though? I believe she calls the art "evidence". (Would somebody check? My copy
          is at home and I am in a meeting.) If that is the word, then evidence of what, and before which
          court?
        `),
        reactions: { thinking: ['sol', 'ada', 'otto'] },
      },
      {
        key: 'lucy-theo',
        by: 'theo',
        mark: 9,
        hoursAgo: 207,
        answers: 'lucy-priya',
        text: unwrapLines(`
          That is the word; I wound back to it. But she goes on to say that it is for his own sake as well,
          and I see that I had lost that half entirely. I kept what sounded like a clue and dropped what
          sounded like love.
        `),
        reactions: { moved: ['ada', 'bram', 'priya', 'sol'] },
      },
      {
        key: 'lucy-bram',
        by: 'bram',
        mark: 9,
        hoursAgo: 182,
        answers: 'lucy-sol',
        text: unwrapLines(`
          I disagree, mildly. She once said something to comfort him, came to believe that it was false, and
          went back to put it right. Very few of us go back. The leaving may not have been her choice.
        `),
        reactions: { applause: ['ada'] },
      },
      {
        key: 'lucy-ada',
        by: 'ada',
        mark: 9,
        hoursAgo: 152,
        answers: 'lucy-bram',
        text: unwrapLines(`
          You may both be right. She is the only guardian whom we see by herself: in that dim classroom,
          scoring out line after line until the paper is black. That is nobody's idea of a woman with a
          method. ||In the end she gets a few sentences from the person who sent her away, and method is what
          they are about. I had hoped for one about courage.||{22}
        `),
        reactions: { moved: ['wren', 'priya'], thinking: ['sol'] },
      },
      {
        key: 'lucy-sol-again',
        by: 'sol',
        mark: 9,
        hoursAgo: 141,
        answers: 'lucy-bram',
        quotes: ['lucy-bram'],
        text: unwrapLines(`
          > The leaving may not have been her choice.

          All right. Noted, and my fury moved one desk along. Now they are off to somewhere called the
          Cottages, and everybody is so cheerful about it that I would like to go and stand in the road.
        `),
        reactions: { love: ['bram', 'ada'] },
      },
    ],
  },
];
