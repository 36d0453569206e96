import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { FileField } from '@/components/ui/FileField';
import { decideImportAction, importEntriesAction } from '@/lib/entries/actions';
import { MAX_FILE_SIZE } from '@/lib/entries/schema';
import type { PendingImport } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  path: string;
  club: string;
  reading: string;
  readThrough: number;
  isWhole: boolean;
  placeName: (place: number) => string;
  /** Whether the reader may add what a file holds. */
  mayImport: boolean;
  pending: PendingImport | null;
  wasImported: boolean;
  /** The title of the book. */
  title: string;
};

/** Exchange with other clubs: a download of what the reader can see, and a file to be added. */
export function EntrySharing(props: Props) {
  const { path, readThrough, isWhole, placeName, mayImport, pending, wasImported, club, reading, title } =
    props;
  const { t } = messages();
  return (
    <section aria-labelledby="sharing" className="page-section">
      <h2 id="sharing">{t('entries.sharing')}</h2>
      <p>
        {isWhole
          ? t('entries.exportWhole')
          : readThrough === 0
            ? t('entries.exportPartNone')
            : t('entries.exportPart', { place: placeName(readThrough) })}
      </p>
      <p>
        <a href={`${path}/export`} className="button secondary" download>
          {t('entries.export')}
        </a>
      </p>
      {mayImport && (
        <div id="import" tabIndex={-1} className="sheet grid gap-4">
          <h3>{t('entries.import')}</h3>
          {wasImported && (
            <p role="status" className="success">
              {t('entries.added')}
            </p>
          )}
          <p>{t('entries.importWarning')}</p>
          {pending ? (
            <PendingFile pending={pending} club={club} reading={reading} title={title} />
          ) : (
            <ActionForm action={importEntriesAction} id="import-form" className="grid gap-4">
              <ReadingIdFields club={club} reading={reading} />
              <FileField
                label={t('entries.file')}
                name="file"
                hint={t('entries.fileHint')}
                accept=".json"
                maxBytes={MAX_FILE_SIZE}
                tooLarge={t('answers.entries.tooLarge')}
              />
              <p>
                <Button secondary>{t('entries.check')}</Button>
              </p>
            </ActionForm>
          )}
        </div>
      )}
    </section>
  );
}

type PendingProps = { pending: PendingImport; club: string; reading: string; title: string };

/** What an uploaded file holds: how much, and the names of what the reader has reached. */
function PendingFile({ pending: { id, otherTitle, counts, open }, club, reading, title }: PendingProps) {
  const { t } = messages();
  const names = [...open.themes, ...open.reveals, ...open.terms, ...open.titles].map(({ name }) => name);
  return (
    <ActionForm action={decideImportAction} id="decide-import" className="grid gap-3">
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="import" value={id} />
      <p>{t('entries.found', counts)}</p>
      {otherTitle !== null && (
        <p className="note wrap-anywhere">
          <strong>
            {otherTitle === ''
              ? t('entries.noBook', { title })
              : t('entries.otherBook', { other: otherTitle, title })}
          </strong>
        </p>
      )}
      {names.length > 0 && (
        <details>
          <summary>{t('entries.foundOpen')}</summary>
          <ul className="list-disc pl-6">
            {names.map((name, at) => (
              <li key={at} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="flex flex-wrap gap-3">
        <Button name="deed" value="add">
          {t(otherTitle === null ? 'entries.addAll' : 'entries.addSameBook')}
        </Button>
        <Button name="deed" value="discard" secondary>
          {t('entries.discard')}
        </Button>
      </p>
    </ActionForm>
  );
}
