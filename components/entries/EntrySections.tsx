import type { ReactNode } from 'react';
import type { EntryChangeView, EntryView } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { AddEntryForm, type AddEntryProps } from './AddEntryForm';
import { EditEntryForm } from './EditEntryForm';
import { EntryHistory } from './EntryHistory';
import { EntryItem } from './EntryItem';
import { titleTargets, type EntryPlaces } from './entry-names';

type Props = {
  entries: EntryView[];
  changes: EntryChangeView[];
  /** The entry whose form is open. */
  edit: string | null;
  /** The entry that was just reported. */
  reported: string | null;
  places: EntryPlaces;
  path: string;
  form: AddEntryProps;
};

/** All that a club tells of a book, by kind, each with the form for another one. */
export function EntrySections(props: Props) {
  const { entries, places, form } = props;
  const { t } = messages();
  const own = (...kinds: EntryView['kind'][]) =>
    entries.filter(({ kind, isOwn }) => isOwn && kinds.includes(kind));
  const themes = entries.filter(({ kind }) => kind === 'theme');
  const themesShown = themes.filter(({ id, isOwn }) => isOwn || own('note').some(({ onId }) => onId === id));
  const themeOptions = themes.map(({ id, name }) => ({ value: `theme:${id}`, label: name }));
  return (
    <div id="entries" tabIndex={-1} className="grid gap-8">
      <Section
        id="themes"
        title={t('entries.themes')}
        hint={t('entries.themesHint')}
        isEmpty={themesShown.length === 0}
      >
        <EntryItems
          {...props}
          items={themesShown}
          notesOn={(theme) => own('note').filter(({ onId }) => onId === theme.id)}
        />
        <AddEntryForm kind="theme" {...form} />
        {themes.length > 0 && <AddEntryForm kind="note" targets={themeOptions} {...form} />}
      </Section>
      <Section
        id="turns"
        title={t('entries.turns')}
        hint={t('entries.turnsHint')}
        isEmpty={own('reveal').length === 0}
      >
        <EntryItems {...props} items={own('reveal')} />
        <AddEntryForm kind="reveal" {...form} />
      </Section>
      <Section
        id="words"
        title={t('entries.words')}
        hint={t('entries.wordsHint')}
        isEmpty={own('term').length === 0}
      >
        <EntryItems {...props} items={own('term')} />
        <AddEntryForm kind="term" {...form} />
      </Section>
      <Section
        id="titles"
        title={t('entries.titles')}
        hint={t('entries.titlesHint')}
        isEmpty={own('partTitle', 'chapterTitle').length === 0}
      >
        <EntryItems {...props} items={own('partTitle', 'chapterTitle')} />
        <AddEntryForm kind="title" targets={titleTargets(places)} {...form} />
      </Section>
    </div>
  );
}

type SectionProps = { id: string; title: string; hint: string; isEmpty: boolean; children: ReactNode };

function Section({ id, title, hint, isEmpty, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>{title}</h2>
      <p className="hint">{hint}</p>
      {isEmpty && <p className="empty">{messages().t('entries.none')}</p>}
      {children}
    </section>
  );
}

type ItemsProps = Props & { items: EntryView[]; notesOn?: (theme: EntryView) => EntryView[] };

function EntryItems({ items, notesOn, ...props }: ItemsProps) {
  const { changes, edit, reported, places, path, form } = props;
  if (items.length === 0) return null;
  return (
    <ul className="grid gap-4">
      {items.map((entry) => (
        <EntryItem
          key={entry.id}
          entry={entry}
          places={places}
          mayWrite={form.mayWrite}
          path={path}
          reported={reported}
        >
          {edit === entry.id && entry.isOwn && form.mayWrite && (
            <>
              <EditEntryForm
                entry={entry}
                choices={form.choices}
                club={form.club}
                reading={form.reading}
                path={path}
              />
              <EntryHistory
                changes={changes.filter(({ entryId }) => entryId === entry.id)}
                placeName={places.placeName}
              />
            </>
          )}
          {notesOn && (
            <div className="pl-6">
              <EntryItems {...props} items={notesOn(entry)} />
            </div>
          )}
        </EntryItem>
      ))}
    </ul>
  );
}
