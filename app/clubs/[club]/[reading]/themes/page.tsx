import { Covers } from '@/components/reading/Covers';
import { Reveals, Themes } from '@/components/book/Told';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { admitted, titledIn } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { questionAt } from '@/lib/discussion/question';
import { mayModerate, revealsOf, themesOf } from '@/lib/gate';
import { hear } from '@/lib/words';

export const generateMetadata = titledIn('reading.rooms.themes');

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ThemesPage({ params, searchParams }: Props) {
  const { say } = await hear();
  const { viewer, reader, names, path } = await admitted(params);
  const [themes, reveals] = await Promise.all([themesOf(reader), revealsOf(reader)]);
  const placeName = placeNames(names);
  const asked = questionAt(reader.userId, (await searchParams).ask);
  const ask = asked && { item: asked.item, back: `${path}/themes` };
  const at = { readThrough: reader.readThrough, placeName };

  return (
    <ReadingPage
      title={say('book.themes.about', { book: names.book })}
      name={viewer.name}
      names={names}
      path={path}
      here="themes"
      moderates={mayModerate(reader)}
    >
      <PressForm
        press={press}
        club={names.clubSlug}
        reading={reader.readingId}
        here={`${path}/themes`}
        asked={asked?.proof}
      />
      <section aria-labelledby="themes" className="page-section">
        <h2 id="themes">{say('book.themes.title')}</h2>
        {themes.open.length === 0 && <p className="empty">{say('book.themes.none')}</p>}
        <Themes themes={themes.open} {...at} />
        <Covers
          kind="theme"
          label={say('book.themes.covered')}
          covers={themes.covers}
          ask={ask}
          placeName={placeName}
        />
      </section>
      <section aria-labelledby="turns" className="page-section">
        <h2 id="turns">{say('book.themes.turns')}</h2>
        {reveals.open.length === 0 && <p className="empty">{say('book.themes.noTurns')}</p>}
        <Reveals reveals={reveals.open} {...at} />
        <Covers
          kind="reveal"
          label={say('book.themes.coveredTurns')}
          covers={reveals.covers}
          ask={ask}
          placeName={placeName}
        />
      </section>
    </ReadingPage>
  );
}
