import { CoverAgain } from '@/components/reading/Cover';
import { markLabel } from '@/components/reading/place-labels';
import { CachedList } from '@/components/reading/CachedList';
import { ReportEntryLink } from '@/components/reading/ReportEntryLink';
import { messages } from '@/lib/i18n';
import type { TurningPointView, ThemeView } from '@/lib/gate';

type PlaceNames = {
  placeName: (place: number) => string;
  /** The page's path, and the entry that was just reported. */
  path: string;
  reported: string | undefined;
};

export function ThemeList({ themes, ...page }: PlaceNames & { themes: ThemeView[] }) {
  const items = themes.map(({ notes, ...theme }) => ({
    theme,
    notes: notes.map((note) => ({ ...note, ...reportState(note, page) })),
    ...entryState(theme, page),
  }));
  return <CachedList as="ul" cacheKey="theme" component={Theme} items={items} className="page-section" />;
}

export function TurningPointList({ reveals, ...page }: PlaceNames & { reveals: TurningPointView[] }) {
  const items = reveals.map((reveal) => ({ reveal, ...entryState(reveal, page) }));
  return (
    <CachedList as="ul" cacheKey="reveal" component={TurningPoint} items={items} className="page-section" />
  );
}

type ReportState = {
  /** Where it is reported; null for what came with the book. */
  reportHref: string | null;
  isReported: boolean;
};
type EntryState = ReportState & { readableFrom: string; lookedAt: boolean };

const entryState = (
  { spoilsThrough, openedBy, ...entry }: Pick<ThemeView, 'id' | 'spoilsThrough' | 'openedBy' | 'isOwn'>,
  page: PlaceNames,
): EntryState => ({
  readableFrom: markLabel(spoilsThrough, page.placeName(spoilsThrough)),
  lookedAt: openedBy === 'look',
  ...reportState(entry, page),
});

const reportState = (
  { id, isOwn }: Pick<ThemeView, 'id' | 'isOwn'>,
  { path, reported }: PlaceNames,
): ReportState => ({
  reportHref: isOwn ? `${path}?report=${id}#report` : null,
  isReported: reported === id,
});

type NoteState = ReportState & ThemeView['notes'][number];
type ThemeProps = EntryState & { theme: Omit<ThemeView, 'notes'>; notes: NoteState[] };

function Theme({ theme, notes, readableFrom, lookedAt, ...report }: ThemeProps) {
  const { id, name, by } = theme;
  return (
    <li id={`i-${id}`} tabIndex={-1} className="entry with-margin">
      <EntryHeading title={name} readableFrom={readableFrom} />
      <div className="prose">
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </div>
      <WriterLine by={by} name={name} {...report} />
      {lookedAt && <CoverAgainLine id={id} />}
    </li>
  );
}

function Note({ note: { id, body, reportHref, isReported } }: { note: NoteState }) {
  const text = <p className="whitespace-pre-line">{body}</p>;
  if (reportHref === null) return text;
  return (
    <div id={`i-${id}`} tabIndex={-1}>
      {text}
      <p className="hint">
        <ReportEntryLink name={body} href={reportHref} isReported={isReported} />
      </p>
    </div>
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

type WriterProps = ReportState & { by: string[]; name: string };

/** Who in the club wrote an entry, and the way to say that it is told too early. */
function WriterLine({ by, name, reportHref, isReported }: WriterProps) {
  const { t } = messages();
  if (by.length === 0 && !reportHref) return null;
  return (
    <p className="hint flex flex-wrap gap-x-4">
      {by.length > 0 && <span>{t('entries.addedBy', { names: by.join(', ') })}</span>}
      {reportHref && <ReportEntryLink name={name} href={reportHref} isReported={isReported} />}
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
