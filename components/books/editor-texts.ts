import { messages } from '@/lib/i18n';

const KEYS = [
  ...(['howTo', 'mend', 'questions', 'edit', 'unseen', 'kind', 'chapter', 'partKind', 'leaveOut'] as const),
  ...(['label', 'labelHint', 'title', 'titleHint', 'replaceHint', 'done', 'up', 'down', 'below'] as const),
  ...(['addPart', 'remove', 'restart', 'goOn'] as const),
] as const;

/** The words of the editor, which runs in the browser. */
export type EditorTexts = Record<(typeof KEYS)[number], string>;

export function editorTexts(): EditorTexts {
  const { t } = messages();
  return Object.fromEntries(KEYS.map((key) => [key, t(`books.editor.${key}`)])) as EditorTexts;
}
