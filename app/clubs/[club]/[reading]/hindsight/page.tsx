import { HindsightGroup } from '@/components/hindsight/HindsightGroup';
import { placeNames } from '@/components/reading/place-labels';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { Pager } from '@/components/ui/Pager';
import { listParams } from '@/lib/validation/search-params';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { readHindsight, mayModerate } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';

export const generateMetadata = readingTitleMetadata('reading.rooms.hindsight');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function HindsightPage({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const { page } = listParams.parse(await searchParams);
  const { groups, more } = await readHindsight(reader, page);
  const placeName = placeNames(names);

  return (
    <ReadingPage
      title={t('reading.rooms.hindsight')}
      who={viewer}
      names={names}
      path={path}
      current="hindsight"
      moderates={mayModerate(reader)}
    >
      <p>{t('book.hindsight.light')}</p>
      {groups.length === 0 && (
        <p className="empty">{t(page === 1 ? 'book.hindsight.none' : 'book.hindsight.noMore')}</p>
      )}
      {groups.map((group) => (
        <HindsightGroup key={group.reveal?.place ?? 'open'} group={group} path={path} placeName={placeName} />
      ))}
      <Pager
        path={`${path}/hindsight`}
        page={page}
        hasNext={more}
        label={t('book.hindsight.pages')}
        previousLabel={t('book.hindsight.earlier')}
        nextLabel={t('book.hindsight.later')}
      />
    </ReadingPage>
  );
}
