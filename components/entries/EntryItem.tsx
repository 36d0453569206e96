import type { ReactNode } from 'react';
import { markLabel } from '@/components/reading/place-labels';
import { ReportEntryLink } from '@/components/reading/ReportEntryLink';
import { Button } from '@/components/ui/Button';
import { MultilineText } from '@/components/ui/MultilineText';
import { srOnly } from '@/components/ui/rich-text-tags';
import type { EntryView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';
import { entryName, titleTarget, type EntryPlaces } from './entry-names';

type Props = {
  entry: EntryView;
  places: EntryPlaces;
  /** Whether the reader may change it; its writer may remove it all the same. */
  mayWrite: boolean;
  path: string;
  /** The entry that was just reported. */
  reported: string | null;
  /** The form and the history, where the address asks for them; and the notes on a theme. */
  children?: ReactNode;
};

/** One entry with its mark, who wrote it, and what may be done with it. */
export function EntryItem({ entry, places, mayWrite, path, reported, children }: Props) {
  const { id, name, body, place, by, isOwn, isMine } = entry;
  const { t } = messages();
  const target = titleTarget(places, entry);
  const facts = [
    markLabel(place, places.placeName(place)),
    by === null ? isOwn && t('entries.imported') : t('entries.by', { name: by }),
  ];
  const ofName = { name: entryName(entry), of: srOnly };
  return (
    <li id={`e-${id}`} tabIndex={-1} className="grid gap-2 border-t border-(--rule) pt-3">
      {name !== '' && (
        <p dir="auto">
          <strong>{target === null ? name : `${target}: ${name}`}</strong>
        </p>
      )}
      {body !== '' && <MultilineText>{body}</MultilineText>}
      <p className="hint">{facts.filter(Boolean).join(' · ')}</p>
      {isOwn && (
        <p className="flex flex-wrap items-center gap-4">
          {mayWrite && <a href={`${path}?edit=${id}#e-${id}`}>{t.rich('entries.editNamed', ofName)}</a>}
          {(mayWrite || isMine) && (
            <Button
              form="entry-deeds"
              name="press"
              value={buttonValue('remove', id)}
              secondary
              className="small"
            >
              {t.rich('entries.removeNamed', ofName)}
            </Button>
          )}
          {!isMine && (
            <ReportEntryLink
              name={entryName(entry)}
              href={`${path}?report=${id}#report`}
              isReported={reported === id}
            />
          )}
        </p>
      )}
      {children}
    </li>
  );
}
