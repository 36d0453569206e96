import { SinceThen } from '@/components/book/SinceThen';
import { placeNames } from '@/components/reading/places';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { Pager } from '@/components/ui/Pager';
import { pageNumber } from '@/lib/action/text';
import { admitted, titledIn } from '@/lib/discussion/admission';
import { hindsightOf, mayModerate } from '@/lib/gate';
import { hear } from '@/lib/words';

export const generateMetadata = titledIn('reading.rooms.hindsight');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HindsightPage({ params, searchParams }: Props) {
  const { say } = await hear();
  const { viewer, reader, names, path } = await admitted(params);
  const page = pageNumber.parse((await searchParams).page);
  const { groups, more } = await hindsightOf(reader, page);
  const placeName = placeNames(names);

  return (
    <ReadingPage
      title={say('reading.rooms.hindsight')}
      name={viewer.name}
      names={names}
      path={path}
      here="hindsight"
      moderates={mayModerate(reader)}
    >
      <p>{say('book.hindsight.light')}</p>
      {groups.length === 0 && (
        <p className="empty">{say(page === 1 ? 'book.hindsight.none' : 'book.hindsight.noMore')}</p>
      )}
      {groups.map((group) => (
        <SinceThen key={group.reveal?.place ?? 'open'} group={group} path={path} placeName={placeName} />
      ))}
      <Pager
        {...{ path: `${path}/hindsight`, page, hasNext: more, label: say('book.hindsight.pages') }}
        before={say('book.hindsight.earlier')}
        after={say('book.hindsight.later')}
      />
    </ReadingPage>
  );
}
