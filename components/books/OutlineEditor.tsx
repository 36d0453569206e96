'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import type { EditorView, RowGroup, RowView } from '@/lib/outline/editor/view';
import { useFormContext } from '../ui/ActionForm';
import { Button } from '../ui/Button';
import { EditorProblems, type Problem } from './EditorProblems';
import type { EditorTexts } from './editor-texts';
import { OpenRow, type RowFields } from './OpenRow';

type Props = {
  title: string;
  texts: EditorTexts;
  /** The labels of the form's other fields, by their names: what is wrong with those is said here as well. */
  fields?: Record<string, string>;
  /** The rows of a book that is corrected. */
  initial?: EditorView;
  /** The cover that came with the outline. */
  cover?: ReactNode;
  save: ReactNode;
};

/**
 * The outline of a book, a row for each entry, to be corrected before it is saved. The server answers each press, so it
 * works without JavaScript too. `save` is the button that ends the work.
 */
export function OutlineEditor({ title, texts, fields = {}, initial, cover, save }: Props) {
  const { state } = useFormContext();
  const editor = state.extra.editor ?? initial;
  const onType = useLateRow(editor);
  useLeaveWarning(state.extra.editor !== undefined && state.redirectTo === null);
  if (!editor)
    return (
      <>
        <KeptRows rows={state.values.rows} />
        {cover}
      </>
    );
  return (
    <section aria-labelledby="check" className="grid gap-3">
      <h2 id="check">{title}</h2>
      {/* Without JavaScript, a page that comes again begins where its answer is. */}
      <p
        id="summary"
        tabIndex={-1}
        role="status"
        className="note wrap-anywhere"
        autoFocus={state.extra.editor?.focus === 'summary'}
      >
        <strong>{editor.summary}</strong>
      </p>
      {editor.numbering && (
        <div className="flex flex-wrap items-center gap-3">
          <p>{editor.numbering.text}</p>
          <Button secondary className="small" name="press" value={editor.numbering.press}>
            {editor.numbering.label}
          </Button>
        </div>
      )}
      <EditorProblems
        problems={[...fieldProblems(state.fieldErrors, fields), ...editor.problems.map(toProblem)]}
        texts={texts}
      />
      {cover}
      {save}
      <p className="hint">{texts.howTo}</p>
      <input type="hidden" name="rows" value={editor.rows} />
      <input type="hidden" name="hasTicks" value="yes" />
      {editor.groups.map((group) => (
        <Group key={group.rows[0]?.key} group={group} editor={editor} texts={texts} onType={onType} />
      ))}
      {save}
    </section>
  );
}

/** Sends what was typed into a row after the press that closed it, and shows again what that press asked for. */
function useLateRow(editor: EditorView | undefined) {
  const { state, resend } = useFormContext();
  const typed = useRef<RowFields>(null);
  useEffect(() => {
    const late = typed.current;
    typed.current = null;
    if (!late || !editor || late.open !== state.values.open || late.open === editor.open?.key) return;
    const isSent = (['rowKind', 'rowLabel', 'rowTitle'] as const).every(
      (name) => late[name] === state.values[name],
    );
    const isThere = editor.groups.some(({ rows }) => rows.some(({ key }) => key === late.open));
    if (!isSent && isThere) resend({ ...late, press: editor.open ? `open:${editor.open.key}` : 'check' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer
  }, [state]);
  return (fields: RowFields) => {
    typed.current = fields;
  };
}

// The fields stand above, perhaps off the screen.
const fieldProblems = (errors: Record<string, string>, fields: Record<string, string>): Problem[] =>
  Object.entries(errors)
    .filter(([name]) => name in fields)
    .map(([name, text]) => ({ target: name, label: fields[name] ?? '', text, isQuestion: false }));

const toProblem = ({ key, ...problem }: EditorView['problems'][number]): Problem => ({
  ...problem,
  target: key === null ? null : `row-${key}`,
});

/** What was corrected is in the page alone, so the browser asks before it leaves. */
function useLeaveWarning(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
}

/** Where the server failed, the rows go with the form that is sent again. */
const KeptRows = ({ rows }: { rows: string | undefined }) =>
  rows ? <input type="hidden" name="rows" value={rows} /> : null;

type GroupProps = {
  group: RowGroup;
  editor: EditorView;
  texts: EditorTexts;
  onType: (fields: RowFields) => void;
};

function Group({ group: { name, isOpen, rows }, editor, texts, onType }: GroupProps) {
  const { open, focus } = editor;
  return (
    <details open={isOpen} className="outline-group">
      <summary className="wrap-anywhere">{name}</summary>
      <ul className="outline-rows">
        {rows.map((row) =>
          open?.key === row.key ? (
            <OpenRow key={row.key} row={open} note={row.note} texts={texts} onType={onType} />
          ) : (
            <Row key={row.key} row={row} texts={texts} hasFocus={focus === `row-${row.key}`} />
          ),
        )}
      </ul>
    </details>
  );
}

type RowProps = { row: RowView; texts: EditorTexts; hasFocus: boolean };

function Row({ row: { key, kind, isKept, label, title, note }, texts, hasFocus }: RowProps) {
  return (
    <li
      id={`row-${key}`}
      tabIndex={-1}
      className={kind === 'part' ? 'outline-row part' : 'outline-row'}
      autoFocus={hasFocus}
    >
      <label className="wrap-anywhere">
        <input type="checkbox" name="keep" value={key} defaultChecked={isKept} />
        <span dir="auto">
          <b>{label}</b> {title ?? <i>{texts.unseen}</i>}
          {note && <span className="outline-note">{note}</span>}
        </span>
      </label>
      <Button secondary className="small" name="press" value={`open:${key}`}>
        {texts.edit}
        <span className="sr-only"> {label}</span>
      </Button>
    </li>
  );
}
