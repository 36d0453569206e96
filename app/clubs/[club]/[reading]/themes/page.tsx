import { entryName } from '@/components/entries/entry-names';
import { ReportEntryForm } from '@/components/entries/ReportEntryForm';
import { CoverList } from '@/components/reading/CoverList';
import { TurningPointList, ThemeList } from '@/components/themes/ThemesAndTurningPoints';
import { placeNames } from '@/components/reading/place-labels';
import { ItemActionsForm } from '@/components/reading/ItemActionsForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { itemAction } from '@/lib/discussion/item-actions';
import { confirmationFor } from '@/lib/discussion/look-confirmation';
import { mayModerate, hasFinished, listTurningPoints, listThemes } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { themeParams } from '@/lib/validation/search-params';

export const generateMetadata = readingTitleMetadata('reading.rooms.themes');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ThemesPage({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const [themes, reveals] = await Promise.all([listThemes(reader), listTurningPoints(reader)]);
  const placeName = placeNames(names);
  const { ask: item, report, reported } = themeParams.parse(await searchParams);
  const asked = confirmationFor(reader.userId, item);
  const ask = asked && { item: asked.item, back: `${path}/themes` };
  const here = { path: `${path}/themes`, reported };
  const reportable = [
    ...themes.open,
    ...themes.open.flatMap(({ notes }) =>
      notes.map((note) => ({ ...note, name: entryName({ name: '', ...note }) })),
    ),
    ...reveals.open.map((reveal) => ({ ...reveal, name: reveal.title })),
  ];
  const reportedEntry = reportable.find(({ id, isOwn }) => isOwn && id === report);

  return (
    <ReadingPage
      title={t('book.themes.about', { book: names.book })}
      who={viewer}
      names={names}
      path={path}
      current="themes"
      moderates={mayModerate(reader)}
    >
      <ItemActionsForm
        action={itemAction}
        club={names.clubSlug}
        reading={reader.readingId}
        path={`${path}/themes`}
        proof={asked?.proof}
      />
      {hasFinished(reader) && (
        <p>
          <a href={`${path}/about-the-book`}>{t('entries.link')}</a>
        </p>
      )}
      {reportedEntry && (
        <ReportEntryForm
          entry={reportedEntry}
          club={names.clubSlug}
          reading={reader.readingId}
          path={path}
          page="themes"
          keeper={reader.userId}
        />
      )}
      <section aria-labelledby="themes" className="page-section">
        <h2 id="themes">{t('book.themes.title')}</h2>
        {themes.open.length === 0 && <p className="empty">{t('book.themes.none')}</p>}
        <ThemeList themes={themes.open} placeName={placeName} {...here} />
        <CoverList
          kind="theme"
          label={t('book.themes.covered')}
          covers={themes.covers}
          question={ask}
          placeName={placeName}
        />
      </section>
      <section aria-labelledby="turns" className="page-section">
        <h2 id="turns">{t('book.themes.turns')}</h2>
        {reveals.open.length === 0 && <p className="empty">{t('book.themes.noTurns')}</p>}
        <TurningPointList reveals={reveals.open} placeName={placeName} {...here} />
        <CoverList
          kind="reveal"
          label={t('book.themes.coveredTurns')}
          covers={reveals.covers}
          question={ask}
          placeName={placeName}
        />
      </section>
    </ReadingPage>
  );
}
