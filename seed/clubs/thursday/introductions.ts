import type { ThreadSeed } from '../../types';
import { unwrapLines } from '../unwrap-lines';

export const introductions: ThreadSeed[] = [
  {
    key: 'welcome',
    title: 'Start here: hello, and how this room works',
    pinned: true,
    posts: [
      {
        key: 'welcome-ada',
        by: 'ada',
        mark: 0,
        hoursAgo: 1340,
        text: unwrapLines(`
          Hello and come in. We are reading *Never Let Me Go*, a chapter or five at a time, and meeting on
          Thursdays at half past seven. Those who cannot come write here instead, and mostly they write
          better.

          Three things:

          - Move your bookmark when you have *finished* a chapter. The room opens as far as you have come.
          - Write as the reader you are today. A wrong guess is worth more to us than a right summary.
          - Nobody is behind. There is no behind.

          Say hello below, and tell us the last book that you pressed on somebody who had not asked.
        `),
        reactions: { love: ['bram', 'nell', 'theo'], applause: ['priya', 'ines'] },
      },
      {
        key: 'welcome-bram',
        by: 'bram',
        mark: 0,
        hoursAgo: 1336,
        answers: 'welcome-ada',
        text: unwrapLines(`
          Bram. I teach chemistry, and I look after the tidiness of this place: if you put something where it
          does not belong, I shall move it and say so. I read slowly, so I moderate from wherever I happen to
          be. The last book I pressed on somebody was the manual of a pressure cooker. It was very well
          structured.
        `),
        reactions: { love: ['wren', 'sol'] },
      },
      {
        key: 'welcome-wren',
        by: 'wren',
        mark: 0,
        hoursAgo: 1330,
        answers: 'welcome-ada',
        text: unwrapLines(`
          hi, wren. i read too fast and remember too little, so i'll be the one asking who somebody is. last
          book i forced on anyone: *Piranesi*, on three people. two of them still talk to me.
        `),
      },
      {
        key: 'welcome-priya',
        by: 'priya',
        mark: 0,
        hoursAgo: 1325,
        answers: 'welcome-ada',
        text: unwrapLines(`
          Priya. Contracts by day, so I read each sentence as though somebody will later deny having written
          it. All I know of this one is that it was up for a prize and that my sister would not discuss it for
          a week. I have been told to look nothing up, and I comply under protest.
        `),
        reactions: { thinking: ['theo'] },
      },
      {
        key: 'welcome-sol',
        by: 'sol',
        mark: 0,
        hoursAgo: 1290,
        answers: 'welcome-ada',
        text: unwrapLines(`
          Sol. House rules for talking to me: no "just wait", no "ooh, you're at *that* bit", no winking. I
          have set this thing to tell me nothing of what is ahead, not even how much nothing there is. It is
          the first bookish place where I have felt safe enough to scroll.
        `),
        reactions: { applause: ['ada', 'wren'] },
      },
      {
        key: 'welcome-otto',
        by: 'otto',
        mark: 0,
        hoursAgo: 960,
        answers: 'welcome-ada',
        text: unwrapLines(`
          Otto Brandt. Forty years of bridges. My daughter signed me up because I said that novels never show
          their load calculations. I shall say what I think and you may argue. (She asks me to add: hello, and
          I am glad to be here.)
        `),
        reactions: { love: ['ada'] },
      },
      {
        key: 'welcome-ines',
        by: 'ines',
        mark: 0,
        hoursAgo: 712,
        answers: 'welcome-ada',
        text: unwrapLines(`
          Inês. I work nights on a ward and read on the 5.40 bus home, so when a post of mine ends in the
          middle of a thought, that was my stop. I am starting a month after everybody else. I was promised
          that this is allowed.
        `),
        reactions: { love: ['ada', 'bram', 'theo'] },
      },
      {
        key: 'welcome-nell',
        by: 'nell',
        mark: 0,
        hoursAgo: 50,
        answers: 'welcome-ada',
        text: unwrapLines(`
          Hi everyone!! Nell. My copy came this morning and so far I have only smelled it. One question before
          I start, and please be gentle with me: is it a *sad* one? I cry at adverts for gravy, and I commute.
        `),
        reactions: { love: ['ines', 'wren'] },
      },
      {
        key: 'welcome-ada-to-nell',
        by: 'ada',
        mark: 0,
        hoursAgo: 46,
        answers: 'welcome-nell',
        text: unwrapLines(`
          Welcome, Nell! Take a handkerchief to any book that Thursday picks; that is policy and not a hint.
          ||My real answer is yes, but not where you brace yourself. It is Kathy by a fence in Norfolk with
          the litter blowing, giving herself one minute to look for everybody, and then being good and driving
          on.||{23} I should sit by the window, if there is one.
        `),
        reactions: { moved: ['wren'] },
      },
    ],
  },
  {
    key: 'copies',
    title: 'Which copy have you got, and where do you read it?',
    posts: [
      {
        key: 'copies-theo',
        by: 'theo',
        mark: 0,
        hoursAgo: 1310,
        text: unwrapLines(`
          I have no copy at all: I listen in the van. So "page 40" means nothing to me, and "the bit at forty
          minutes" will mean nothing to you. Chapters I can do. What have the rest of you got, and where does
          it live?
        `),
      },
      {
        key: 'copies-bram',
        by: 'bram',
        mark: 0,
        hoursAgo: 1305,
        answers: 'copies-theo',
        text: unwrapLines(`
          This is why we go by chapters. Mine has 263 pages and my neighbour's American paperback has 288, so
          by the middle the two of us are a whole conversation apart. The library keeps [a table of
          printings](https://example.org/library/printings) for anybody who enjoys a table. I do.
        `),
        reactions: { thinking: ['otto'] },
      },
      {
        key: 'copies-otto',
        by: 'otto',
        mark: 0,
        hoursAgo: 930,
        text: unwrapLines(`
          From the swap shelf of a railway station; somebody has underlined every *perhaps*. I object to the
          cover. ||It shows a music cassette the size of a dinner plate, which is half of chapter six given
          away before the title page.||{6} A cover should keep the rain off and its mouth shut.
        `),
        reactions: { applause: ['sol', 'priya'] },
      },
      {
        key: 'copies-ines',
        by: 'ines',
        mark: 0,
        hoursAgo: 690,
        text: unwrapLines(`
          Library, large print, because it was the only one in. The whole bus reads it with me. On Tuesday a
          man asked whether I would mind turning back a page, as he had blinked.
        `),
        reactions: { love: ['ada', 'theo', 'wren', 'nell'] },
      },
      {
        key: 'copies-nell',
        by: 'nell',
        mark: 0,
        hoursAgo: 40,
        answers: 'copies-ines',
        text: unwrapLines(`
          Brand new paperback, which I have wrapped in brown paper like a school book so that nobody on the
          train can tell me anything. Is that mad? Also, are the chapters short? I have four stops and a
          change.
        `),
      },
    ],
  },
  {
    key: 'film',
    title: 'There is a film, isn’t there?',
    locked: {
      by: 'bram',
      reason: 'Talk of the film slides into the plot. Bring it up again in a thread at your own chapter.',
    },
    posts: [
      {
        key: 'film-ines',
        by: 'ines',
        mark: 0,
        hoursAgo: 685,
        text: unwrapLines(`
          Somebody on my ward says there is a film of this. Watch it before, after, or never? Please answer
          without telling me one single thing that happens in it.
        `),
      },
      {
        key: 'film-wren',
        by: 'wren',
        mark: 0,
        hoursAgo: 680,
        answers: 'film-ines',
        text: unwrapLines(`
          after. definitely after. the weather is perfect and all of the jumpers are right. ||my one complaint
          is that it tells you in the first minute, in writing, what the book makes you wait in the rain with
          miss lucy for.||{7} also the popcorn was stale but that's on me
        `),
        reactions: { thinking: ['ada', 'theo'] },
      },
      {
        key: 'film-sol',
        by: 'sol',
        mark: 0,
        hoursAgo: 672,
        text: unwrapLines(`
          I left this thread and have come back only to complain about it. From the existence of *actors* I
          now know that there are people in this book. Thank you all very much.
        `),
        reactions: { love: ['bram', 'priya', 'ines'] },
      },
      {
        key: 'film-bram',
        by: 'bram',
        mark: 0,
        hoursAgo: 660,
        text: unwrapLines(`
          I am locking this one. Nobody has done anything wrong, and I should like to keep it so: in my
          experience it takes three replies from "nice jumpers" to the plot. When you have finished a chapter
          and the film comes to mind, start a thread there.
        `),
        reactions: { applause: ['sol'] },
      },
    ],
  },
];
