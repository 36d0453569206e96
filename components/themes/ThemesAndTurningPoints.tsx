import { CoverAgain } from '@/components/reading/Cover';
import { markLabel } from '@/components/reading/place-labels';
import { CachedList } from '@/components/reading/CachedList';
import type { TurningPointView, ThemeView } from '@/lib/gate';

type PlaceNames = { placeName: (place: number) => string };

export function ThemeList({ themes, placeName }: PlaceNames & { themes: ThemeView[] }) {
  const items = themes.map((theme) => ({ theme, ...entryState(theme, placeName) }));
  return <CachedList as="ul" cacheKey="theme" component={Theme} items={items} className="page-section" />;
}

export function TurningPointList({ reveals, placeName }: PlaceNames & { reveals: TurningPointView[] }) {
  const items = reveals.map((reveal) => ({ reveal, ...entryState(reveal, placeName) }));
  return (
    <CachedList as="ul" cacheKey="reveal" component={TurningPoint} items={items} className="page-section" />
  );
}

type EntryState = { readableFrom: string; lookedAt: boolean };

const entryState = (
  { spoilsThrough, openedBy }: Pick<ThemeView, 'spoilsThrough' | 'openedBy'>,
  placeName: PlaceNames['placeName'],
): EntryState => ({
  readableFrom: markLabel(spoilsThrough, placeName(spoilsThrough)),
  lookedAt: openedBy === 'look',
});

function Theme({ theme: { id, name, notes }, readableFrom, lookedAt }: EntryState & { theme: ThemeView }) {
  return (
    <li id={`i-${id}`} tabIndex={-1} className="entry with-margin">
      <EntryHeading title={name} readableFrom={readableFrom} />
      <div className="prose">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {lookedAt && <CoverAgainLine id={id} />}
    </li>
  );
}

function TurningPoint({
  reveal: { id, title, told },
  readableFrom,
  lookedAt,
}: EntryState & { reveal: TurningPointView }) {
  return (
    <li id={`i-${id}`} tabIndex={-1} className="entry with-margin">
      <EntryHeading title={title} readableFrom={readableFrom} />
      <p className="prose">{told}</p>
      {lookedAt && <CoverAgainLine id={id} />}
    </li>
  );
}

const EntryHeading = ({ title, readableFrom }: { title: string; readableFrom: string }) => (
  <div className="margin-note grid gap-1">
    <h3 dir="auto">{title}</h3>
    <p className="hint">{readableFrom}</p>
  </div>
);

const CoverAgainLine = ({ id }: { id: string }) => (
  <p>
    <CoverAgain id={id} />
  </p>
);
