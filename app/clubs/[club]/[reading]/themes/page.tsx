import { CoverList } from '@/components/reading/CoverList';
import { TurningPointList, ThemeList } from '@/components/themes/ThemesAndTurningPoints';
import { placeNames } from '@/components/reading/place-labels';
import { ItemActionsForm } from '@/components/reading/ItemActionsForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';
import { itemAction } from '@/lib/discussion/item-actions';
import { confirmationFor } from '@/lib/discussion/look-confirmation';
import { mayModerate, listTurningPoints, listThemes } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';

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
  const asked = confirmationFor(reader.userId, (await searchParams).ask);
  const ask = asked && { item: asked.item, back: `${path}/themes` };

  return (
    <ReadingPage
      title={t('book.themes.about', { book: names.book })}
      name={viewer.name}
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
      <section aria-labelledby="themes" className="page-section">
        <h2 id="themes">{t('book.themes.title')}</h2>
        {themes.open.length === 0 && <p className="empty">{t('book.themes.none')}</p>}
        <ThemeList themes={themes.open} placeName={placeName} />
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
        <TurningPointList reveals={reveals.open} placeName={placeName} />
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
