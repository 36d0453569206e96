import { CoverAgain, type Ask } from '@/components/reading/Cover';
import { throughPlace } from '@/components/reading/places';
import type { Answerable, Covered, OwnWords, PostView, ThreadView, Waiting } from '@/lib/gate';
import { Pager } from '@/components/ui/Pager';
import { who } from '@/components/ui/tags';
import { words } from '@/lib/words';
import { Composer } from './Composer';
import type { About, ThreadReader } from './PostInThread';
import { Posts } from './Posts';
import { TendThread } from './TendThread';
import { WhatWaits } from './WhatWaits';

type Props = {
  thread: ThreadView;
  posts: PostView[];
  page: number;
  pages: number;
  ahead: { waiting: Waiting[]; covers: Covered[] };
  reader: ThreadReader;
  answered: Answerable | null;
  /** It is not only answered, but quoted. */
  quotes: boolean;
  own: OwnWords | null;
  about: About;
  ask: Ask;
  requestKey: string;
  placeName: (place: number) => string;
  club: string;
  reading: string;
  path: string;
  /** The account whose drafts are kept. */
  keeper: string;
};

export function OpenThread(props: Props) {
  const { thread, page, pages, ahead, reader, placeName, club, reading, path } = props;
  const { say } = words();
  const through = throughPlace(thread.spoilsThrough, placeName(thread.spoilsThrough));
  // One form at a time, so that no two fields of a page share a name.
  const isBusy = [props.about.edit, props.about.tend, props.about.report].some(Boolean);
  const isAhead = thread.spoilsThrough > reader.readThrough && reader.looks.includes(thread.id);
  return (
    <>
      <p className="hint" id={`i-${thread.id}`} tabIndex={-1}>
        {say.rich('discussion.thread.begunBy', { author: thread.author, through, who })}
        {thread.pinned && ` · ${say('discussion.thread.pinned')}`}
      </p>
      {isAhead && (
        <p className="to-cover">
          {say('discussion.thread.lookedAhead')} <CoverAgain id={thread.id} />
        </p>
      )}
      {thread.locked && <p className="note">{say('discussion.thread.locked')}</p>}
      <section aria-labelledby="posts">
        <h2 id="posts" className="sr-only">
          {say('discussion.thread.posts')}
        </h2>
        <Posts {...props} />
      </section>
      <Pages page={page} pages={pages} path={path} />
      <WhatWaits kind="post" {...ahead} ask={props.ask} placeName={placeName} />
      {!isBusy && !thread.locked && thread.title !== null && <Answer {...props} />}
      {reader.moderates && !isBusy && (
        <TendThread
          thread={thread.id}
          locked={thread.locked}
          pinned={thread.pinned}
          club={club}
          reading={reading}
        />
      )}
    </>
  );
}

function Answer(props: Props) {
  const { thread, answered, quotes, reader, requestKey, placeName, club, reading, path, keeper } = props;
  const floor = Math.max(thread.spoilsThrough, answered?.spoilsThrough ?? 0);
  return (
    <Composer
      {...{ club, reading, requestKey, floor, placeName, path, keeper }}
      thread={thread.id}
      readThrough={reader.readThrough}
      lastPlace={reader.lastPlace}
      answers={answered && { id: answered.id, author: answered.author }}
      quoted={
        quotes && answered
          ? { words: `${answered.quotation}\n\n`, place: Math.max(floor, answered.tells) }
          : null
      }
    />
  );
}

function Pages({ page, pages, path }: { page: number; pages: number; path: string }) {
  const { say } = words();
  return (
    <Pager
      {...{ path, page, hasNext: page < pages, label: say('discussion.thread.pages') }}
      before={say('discussion.thread.earlier')}
      after={say('discussion.thread.later')}
      className="in-column"
    >
      <span>{say('discussion.thread.page', { page, pages })}</span>
    </Pager>
  );
}
