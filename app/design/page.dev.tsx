import { Covers } from '@/components/reading/Covers';
import { CoveredLeaf } from '@/components/discussion/CoveredLeaf';
import { PostCard } from '@/components/discussion/PostCard';
import { ThreadList } from '@/components/discussion/ThreadList';
import { WhatWaits } from '@/components/discussion/WhatWaits';
import { Covered, CoverHalf } from '@/components/moderation/Covered';
import { Log } from '@/components/moderation/Log';
import { Outline } from '@/components/reading/Outline';
import { Button } from '@/components/ui/Button';
import { Select, TextArea, TextField, Tick } from '@/components/ui/Field';
import { Page } from '@/components/ui/Page';
import type { PartView, PostView, Waiting } from '@/lib/gate';
import { render } from '@/lib/markup';
import { hear } from '@/lib/words';

const placeName = (place: number) => (place === 0 ? 'the beginning' : `chapter ${place}`);
const then = new Date('2026-05-14T19:20:00Z');

const outline: PartView[] = [
  { label: 'Part One', title: 'Home', chapters: chapters(1, 9) },
  { label: 'Part Two', title: null, chapters: chapters(10, 17) },
];
const waiting: Waiting[] = [5, 9, 13].map((place) => ({ place, threads: 1, posts: 3 }));
const thread = { id: 't', author: 'Ada', pinned: true, locked: true, createdAt: then, lastPostAt: then };
const lines = [
  { ...thread, title: 'A plain title', spoilsThrough: 3, posts: 9 },
  { ...thread, id: 'u', title: 'A title as long as a title may be '.repeat(6), spoilsThrough: 0, posts: 1 },
  { ...thread, id: 'v', title: 'عنوان يُقرأ من اليمين', spoilsThrough: 2, posts: 0 },
];

const plain: PostView = {
  id: 'plain',
  ...{ author: 'Ada', mine: false, opening: false, removedBy: null, answers: null, covers: [] },
  ...{ html: '<p>A post, <em>as most are</em>.</p>', createdAt: then, editedAt: null, spoilsThrough: 3 },
  reactions: [{ feeling: 'moved', count: 3, mine: true }],
};
const { versions, asides } = render('It begins, ||it waits||{9}, ||it was looked at||{5}, and it ends.', 3);
const posts: PostView[] = [
  plain,
  {
    ...plain,
    id: 'covers',
    mine: true,
    answers: { id: 'plain', author: 'Ada' },
    html: versions[0]!.marked,
    covers: asides.map((aside, nth) => ({
      ...aside,
      id: `aside-${nth}`,
      html: nth === 0 ? null : aside.html,
    })),
  },
  { ...plain, id: 'emoji', html: '<p>🥹🫖📖</p>', editedAt: then },
  { ...plain, id: 'name', author: 'Nebuchadnezzar '.repeat(300).trim() },
  { ...plain, id: 'word', html: `<p>${'unbroken'.repeat(40)}</p>` },
  {
    ...plain,
    id: 'right',
    author: 'ليلى',
    html: '<p>كتبت هذا من اليمين إلى اليسار، مع <code>code</code>.</p>',
  },
  { ...plain, id: 'removed', html: '', removedBy: 'moderator' },
  { ...plain, id: 'removed-and-read', removedBy: 'author' },
  { ...plain, id: 'no-feelings', reactions: [] },
  { ...plain, id: 'long', html: '<p>Twenty thousand characters. </p>'.repeat(715) },
];

const named = (place: number) => `chapter ${place}`;

function chapters(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const ordinal = from + index;
    return { ordinal, label: `Chapter ${ordinal}`, title: null };
  });
}

/** Every part in every state, for whoever works on them. Only the development server has this page. */
export default async function Design() {
  await hear();
  return (
    <Page title="The parts" author="the house" name="A reader" crumbs={[{ href: '/', label: 'Home' }]}>
      {[0, 4, 17].map((readThrough) => (
        <Outline
          key={readThrough}
          outline={outline}
          readThrough={readThrough}
          talk={lines}
          waiting={waiting}
          placeName={named}
        />
      ))}
      <p className="empty">Sealed, at chapter 4:</p>
      <Outline outline={outline} readThrough={4} talk={[]} waiting={[]} placeName={named} />
      <p className="flex flex-wrap gap-3">
        <Button>Ink</Button> <Button ofRibbon>The ribbon’s</Button> <Button quiet>Quiet</Button>{' '}
        <Button quiet className="small">
          Small
        </Button>{' '}
        <Button disabled>Cannot be pressed</Button>
      </p>
      <p aria-busy="true">
        <Button disabled>Being sent</Button>
      </p>
      <div className="sheet grid gap-4">
        <TextField label="A line" name="line" hint="With a hint." />
        <div className="field">
          <label htmlFor="wrong">With a mistake</label>
          <input id="wrong" aria-invalid="true" aria-describedby="wrong-error" defaultValue="Typed" />
          <p id="wrong-error" className="mistake">
            Please choose another.
          </p>
        </div>
        <TextArea label="Several lines" name="lines" />
        <Select label="A choice" name="choice" options={[{ value: '1', label: 'One' }]} />
        <Tick label="A tick" name="tick" />
      </div>
      <p role="alert" className="mistake">
        It did not work, and this is why.
      </p>
      <p role="status" className="done">
        It worked.
      </p>
      <p className="note">Something to know.</p>
      <p className="empty">There is nothing here yet.</p>
      <ThreadList lines={lines} path="#" placeName={placeName} />
      <WhatWaits
        kind="thread"
        waiting={waiting}
        covers={coversOf(waiting)}
        ask={null}
        placeName={placeName}
      />
      <Covers
        kind="theme"
        label="Covered themes"
        covers={coversOf(waiting)}
        ask={null}
        placeName={placeName}
      />
      <CoveredLeaf id="leaf" place="chapter 13" ask={null} />
      <CoveredLeaf id="asked" place="chapter 13" ask={{ item: 'thread:asked', back: '' }} />
      <Covered
        {...{ form: 'press', kind: 'report', id: 'half', at: 'half', back: null }}
        place="chapter 22"
        what="A report"
      />
      <CoverHalf form="press" id="half" what="the report" />
      <Log lines={[]} />
      <section aria-label="Posts">
        {posts.map((post) => (
          <PostCard
            key={post.id}
            post={post}
            places={Object.fromEntries(Array.from({ length: 24 }, (_, at) => [at, placeName(at)]))}
            ask={null}
            lookedAt={post.id === 'emoji'}
            links={[{ label: 'Reply', href: '#' }]}
            notice={post.id === 'word' ? 'Thank you.' : null}
          />
        ))}
      </section>
    </Page>
  );
}

const coversOf = (all: Waiting[]) => all.map(({ place }) => ({ id: `c${place}`, place }));
