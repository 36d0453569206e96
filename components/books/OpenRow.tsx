import type { EditorView } from '@/lib/outline/editor/view';
import { Button } from '../ui/Button';
import type { EditorTexts } from './editor-texts';

/** The fields of the open row, as the form sends them. */
export type RowFields = Record<'open' | 'rowKind' | 'rowLabel' | 'rowTitle', string>;
type Props = {
  row: NonNullable<EditorView['open']>;
  note: string | null;
  texts: EditorTexts;
  onType: (fields: RowFields) => void;
};

/** The row that is edited, with its fields and what can be done with it. `onType`: what its fields say now. */
export function OpenRow({ row, note, texts, onType }: Props) {
  const { key, isUnseen } = row;
  return (
    <li
      id={`row-${key}`}
      tabIndex={-1}
      className="outline-open"
      onInput={({ currentTarget }) => onType(rowFields(currentTarget))}
    >
      <input type="hidden" name="open" value={key} />
      {note && <p className="outline-note">{note}</p>}
      <KindField row={row} texts={texts} />
      <Field name="rowLabel" label={texts.label} hint={texts.labelHint} value={row.label} id={key} isFirst />
      <Field
        name="rowTitle"
        label={texts.title}
        hint={isUnseen ? texts.replaceHint : texts.titleHint}
        value={row.title ?? ''}
        id={key}
      />
      <p className="flex flex-wrap gap-2">
        <Button className="small" name="press" value="done">
          {texts.done}
        </Button>
        {buttonsOf(row).map((edit) => (
          <Button
            key={edit}
            secondary
            className="small"
            name="press"
            value={`${edit === 'addPart' ? 'part' : edit}:${key}`}
          >
            {texts[edit]}
          </Button>
        ))}
      </p>
    </li>
  );
}

function rowFields(row: HTMLElement): RowFields {
  const readValue = (name: keyof RowFields) =>
    row.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
  return {
    open: readValue('open'),
    rowKind: readValue('rowKind'),
    rowLabel: readValue('rowLabel'),
    rowTitle: readValue('rowTitle'),
  };
}

const buttonsOf = ({ kind }: Props['row']) =>
  kind === 'part'
    ? (['up', 'down', 'below', 'restart', 'goOn', 'remove'] as const)
    : (['up', 'down', 'below', 'addPart', 'restart', 'goOn', 'remove'] as const);

function KindField({ row: { key, kind, isKept }, texts }: Pick<Props, 'row' | 'texts'>) {
  return (
    <div className="field">
      <label htmlFor={`kind-${key}`}>{texts.kind}</label>
      <select id={`kind-${key}`} name="rowKind" defaultValue={isKept ? kind : 'out'}>
        <option value="chapter">{texts.chapter}</option>
        <option value="part">{texts.partKind}</option>
        <option value="out">{texts.leaveOut}</option>
      </select>
    </div>
  );
}

type FieldProps = { name: string; label: string; hint: string; value: string; id: string; isFirst?: boolean };

function Field({ name, label, hint, value, id, isFirst }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={`${name}-${id}`}>{label}</label>
      <input
        id={`${name}-${id}`}
        name={name}
        dir="auto"
        defaultValue={value}
        autoComplete="off"
        autoFocus={isFirst}
        aria-describedby={`${name}-${id}-hint`}
      />
      <p id={`${name}-${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}
