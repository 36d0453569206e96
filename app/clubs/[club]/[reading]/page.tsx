import { StartThread } from '@/components/discussion/StartThread';
import { ThreadList } from '@/components/discussion/ThreadList';
import { WhatWaits } from '@/components/discussion/WhatWaits';
import { Bookmark } from '@/components/reading/Bookmark';
import { Outline } from '@/components/reading/Outline';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { VeilChoice } from '@/components/reading/VeilChoice';
import { Pager } from '@/components/ui/Pager';
import { pageNumber } from '@/lib/action/text';
import { newId } from '@/lib/ambient';
import { admitted, titledIn } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { questionAt } from '@/lib/discussion/question';
import { bookmarkOf, mayModerate, roomOf, whatMovesOpen } from '@/lib/gate';
import { hear } from '@/lib/words';

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titledIn('reading.rooms.room');

export default async function ReadingRoom({ params, searchParams }: Props) {
  const { say } = await hear();
  const { viewer, reader, names, path } = await admitted(params);
  const asks = await searchParams;
  const page = pageNumber.parse(asks.page);
  const [outline, { waiting, covers }, threads] = await roomOf(reader, page);
  const [bookmark, opens] = [bookmarkOf(reader), whatMovesOpen(reader, waiting)];
  const placeName = placeNames(names);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const back = page > 1 ? `${path}?page=${page}` : path;
  const asked = questionAt(reader.userId, asks.ask);
  const ask = asked && { item: asked.item, back };

  return (
    <ReadingPage
      title={names.book}
      author={names.author}
      name={viewer.name}
      names={names}
      path={path}
      here="room"
      moderates={mayModerate(reader)}
      reach={[
        { href: '#bookmark', label: say('reading.bookmark.yours') },
        { href: '#start', label: say('discussion.writing.start') },
      ]}
    >
      <Outline
        outline={outline}
        readThrough={reader.readThrough}
        talk={threads.lines}
        waiting={waiting}
        placeName={placeName}
      />
      <Bookmark bookmark={bookmark} outline={outline} opens={opens} placeName={placeName} {...here} />
      <VeilChoice veil={reader.veil} {...here} />
      <PressForm press={press} here={back} asked={asked?.proof} {...here} />
      <div className="two-columns">
        <section aria-labelledby="threads" className="page-section">
          <h2 id="threads">{say('discussion.list.title')}</h2>
          {threads.lines.length === 0 && <p className="empty">{say('discussion.list.empty')}</p>}
          <ThreadList lines={threads.lines} path={path} placeName={placeName} />
          <Pager
            {...{ path, page, hasNext: threads.more, label: say('discussion.list.pages') }}
            before={say('discussion.list.later')}
            after={say('discussion.list.earlier')}
          />
        </section>
        {reader.veil === 'marked' && waiting.length === 0 && (
          <p className="empty">{say('discussion.waiting.nothing')}</p>
        )}
        <WhatWaits kind="thread" {...{ waiting, covers, ask, placeName }} />
      </div>
      <StartThread
        requestKey={newId()}
        keeper={reader.userId}
        readThrough={reader.readThrough}
        lastPlace={reader.lastPlace}
        placeName={placeName}
        {...here}
      />
    </ReadingPage>
  );
}
