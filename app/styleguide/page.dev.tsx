import { CoverList } from '@/components/reading/CoverList';
import { CoveredThread } from '@/components/discussion/CoveredThread';
import { PostCard } from '@/components/discussion/PostCard';
import { ThreadList } from '@/components/discussion/ThreadList';
import { AheadSummary } from '@/components/discussion/AheadSummary';
import { CoveredReportPart, CoverReportPart } from '@/components/moderation/CoveredReportPart';
import { ModerationLog } from '@/components/moderation/ModerationLog';
import { ChapterLine } from '@/components/reading/ChapterLine';
import { Button } from '@/components/ui/Button';
import { Select, TextArea, TextField, Checkbox } from '@/components/ui/Field';
import { Page } from '@/components/ui/Page';
import type { PartView, PostView, AheadCount } from '@/lib/gate';
import { render } from '@/lib/markdown';
import { loadMessages } from '@/lib/i18n';

const placeName = (place: number) => (place === 0 ? 'the beginning' : `chapter ${place}`);
const date = new Date('2026-05-14T19:20:00Z');

const outline: PartView[] = [
  { label: 'Part One', title: 'Home', chapters: chapters(1, 9) },
  { label: 'Part Two', title: null, chapters: chapters(10, 17) },
];
const waiting: AheadCount[] = [5, 9, 13].map((place) => ({ place, threads: 1, posts: 3 }));
const thread = {
  id: 't',
  author: 'Ada',
  openedBy: 'place' as const,
  pinned: true,
  locked: true,
  createdAt: date,
  lastPostAt: date,
  news: { fresh: 3, opened: 0 },
  theme: null,
};
const lines = [
  { ...thread, title: 'A plain title', spoilsThrough: 3, posts: 9 },
  { ...thread, id: 'u', title: 'A title as long as a title may be '.repeat(6), spoilsThrough: 0, posts: 1 },
  { ...thread, id: 'v', title: 'عنوان يُقرأ من اليمين', spoilsThrough: 2, posts: 0 },
];

const plainPost: PostView = {
  id: 'plain',
  openedBy: 'place',
  author: 'Ada',
  news: null,
  mine: false,
  opening: false,
  removedBy: null,
  answers: null,
  covers: [],
  html: '<p>A post, <em>as most are</em>.</p>',
  createdAt: date,
  editedAt: null,
  spoilsThrough: 3,
  reactions: [{ feeling: 'moved', count: 3, mine: true }],
};
const { versions, asides } = render('It begins, ||it waits||{9}, ||it was looked at||{5}, and it ends.', 3);
const posts: PostView[] = [
  plainPost,
  {
    ...plainPost,
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
  { ...plainPost, id: 'emoji', html: '<p>🥹🫖📖</p>', editedAt: date },
  { ...plainPost, id: 'name', author: 'Nebuchadnezzar '.repeat(300).trim() },
  { ...plainPost, id: 'word', html: `<p>${'unbroken'.repeat(40)}</p>` },
  {
    ...plainPost,
    id: 'right',
    author: 'ليلى',
    html: '<p>كتبت هذا من اليمين إلى اليسار، مع <code>code</code>.</p>',
  },
  { ...plainPost, id: 'removed', html: '', removedBy: 'moderator' },
  { ...plainPost, id: 'removed-and-read', removedBy: 'author' },
  { ...plainPost, id: 'no-feelings', reactions: [] },
  { ...plainPost, id: 'long', html: '<p>Twenty thousand characters. </p>'.repeat(715) },
];

const chapterName = (place: number) => `chapter ${place}`;

function chapters(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const ordinal = from + index;
    return { ordinal, label: `Chapter ${ordinal}`, title: null };
  });
}

/** Every part in every state, for whoever works on them. Only the development server has this page. */
export default async function Styleguide() {
  await loadMessages();
  return (
    <Page
      title="The parts"
      author="the house"
      who={{ userId: '', name: 'A reader', noticeCount: 3 }}
      breadcrumbs={[{ href: '/', label: 'Home' }]}
    >
      {[0, 4, 17].map((readThrough) => (
        <ChapterLine
          key={readThrough}
          outline={outline}
          readThrough={readThrough}
          threads={[{ place: 1, threads: 2 }]}
          path="#"
          ahead={waiting}
          placeName={chapterName}
        />
      ))}
      <p className="empty">Sealed, at chapter 4:</p>
      <ChapterLine
        outline={outline}
        readThrough={4}
        threads={[]}
        ahead={[]}
        placeName={chapterName}
        path="#"
      />
      <p className="flex flex-wrap gap-3">
        <Button>Ink</Button> <Button primary>The ribbon’s</Button> <Button secondary>Quiet</Button>{' '}
        <Button secondary className="small">
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
          <p id="wrong-error" className="error">
            Please choose another.
          </p>
        </div>
        <TextArea label="Several lines" name="lines" />
        <Select label="A choice" name="choice" options={[{ value: '1', label: 'One' }]} />
        <Checkbox label="A tick" name="tick" />
      </div>
      <p role="alert" className="error">
        It did not work, and this is why.
      </p>
      <p role="status" className="success">
        It worked.
      </p>
      <p className="note">Something to know.</p>
      <p className="empty">There is nothing here yet.</p>
      <ThreadList threads={lines} path="#" placeName={placeName} />
      <AheadSummary
        kind="thread"
        waiting={waiting}
        covers={coversOf(waiting)}
        question={null}
        placeName={placeName}
      />
      <CoverList
        kind="theme"
        label="Covered themes"
        covers={coversOf(waiting)}
        question={null}
        placeName={placeName}
      />
      <CoveredThread id="leaf" place="chapter 13" question={null} />
      <CoveredThread id="asked" place="chapter 13" question={{ item: 'thread:asked', back: '' }} />
      <CoveredReportPart
        form="item-actions"
        kind="report"
        id="half"
        at="half"
        back={null}
        place="chapter 22"
        what="A report"
      />
      <CoverReportPart form="item-actions" id="half" what="the report" />
      <ModerationLog lines={[]} />
      <section aria-label="Posts">
        {posts.map((post) => (
          <PostCard
            key={post.id}
            post={post}
            places={Object.fromEntries(Array.from({ length: 24 }, (_, at) => [at, placeName(at)]))}
            question={null}
            beginsNew={post.id === 'word'}
            lookedAt={post.id === 'emoji'}
            links={[{ label: 'Reply', href: '#' }]}
            notice={post.id === 'word' ? 'Thank you.' : null}
          />
        ))}
      </section>
    </Page>
  );
}

const coversOf = (all: AheadCount[]) => all.map(({ place }) => ({ id: `c${place}`, place }));
