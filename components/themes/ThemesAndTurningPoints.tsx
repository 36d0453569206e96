import { CoverAgain } from '@/components/reading/Cover';
import { markLabel } from '@/components/reading/place-labels';
import { CachedList } from '@/components/reading/CachedList';
import { srOnly } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import type { TurningPointView, ThemeView } from '@/lib/gate';

type PlaceNames = {
  placeName: (place: number) => string;
  /** The page's path, and the entry that was just reported. */
  path: string;
  reported: string | undefined;
};

export function ThemeList({ themes, ...page }: PlaceNames & { themes: ThemeView[] }) {
  const items = themes.map((theme) => ({ theme, ...entryState(theme, page) }));
  return <CachedList as="ul" cacheKey="theme" component={Theme} items={items} className="page-section" />;
}

export function TurningPointList({ reveals, ...page }: PlaceNames & { reveals: TurningPointView[] }) {
  const items = reveals.map((reveal) => ({ reveal, ...entryState(reveal, page) }));
  return (
    <CachedList as="ul" cacheKey="reveal" component={TurningPoint} items={items} className="page-section" />
  );
}

type EntryState = {
  readableFrom: string;
  lookedAt: boolean;
  /** Where it is reported; null for what came with the book. */
  reportHref: string | null;
  isReported: boolean;
};

const entryState = (
  { id, spoilsThrough, openedBy, isOwn }: Pick<ThemeView, 'id' | 'spoilsThrough' | 'openedBy' | 'isOwn'>,
  { placeName, path, reported }: PlaceNames,
): EntryState => ({
  readableFrom: markLabel(spoilsThrough, placeName(spoilsThrough)),
  lookedAt: openedBy === 'look',
  reportHref: isOwn ? `${path}?report=${id}#report` : null,
  isReported: reported === id,
});

function Theme({ theme, readableFrom, lookedAt, ...report }: EntryState & { theme: ThemeView }) {
  const { id, name, notes, by } = theme;
  return (
    <li id={`i-${id}`} tabIndex={-1} className="entry with-margin">
      <EntryHeading title={name} readableFrom={readableFrom} />
      <div className="prose">
        {notes.map((note) => (
          <p key={note} className="whitespace-pre-line">
            {note}
          </p>
        ))}
      </div>
      <WriterLine by={by} name={name} {...report} />
      {lookedAt && <CoverAgainLine id={id} />}
    </li>
  );
}

function TurningPoint({
  reveal: { id, title, told, by },
  readableFrom,
  lookedAt,
  ...report
}: EntryState & { reveal: TurningPointView }) {
  return (
    <li id={`i-${id}`} tabIndex={-1} className="entry with-margin">
      <EntryHeading title={title} readableFrom={readableFrom} />
      <p className="prose whitespace-pre-line">{told}</p>
      <WriterLine by={by === null ? [] : [by]} name={title} {...report} />
      {lookedAt && <CoverAgainLine id={id} />}
    </li>
  );
}

type WriterProps = Pick<EntryState, 'reportHref' | 'isReported'> & { by: string[]; name: string };

/** Who in the club wrote an entry, and the way to say that it is told too early. */
function WriterLine({ by, name, reportHref, isReported }: WriterProps) {
  const { t } = messages();
  if (by.length === 0 && !reportHref) return null;
  return (
    <p className="hint flex flex-wrap gap-x-4">
      {by.length > 0 && <span>{t('entries.addedBy', { names: by.join(', ') })}</span>}
      {isReported && <span role="status">{t('entries.reportThanks')}</span>}
      {reportHref && !isReported && (
        <a href={reportHref}>{t.rich('entries.reportNamed', { name, of: srOnly })}</a>
      )}
    </p>
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
