import { hide, link, prefixLines, wrap, type TextEdit } from './markdown-edits';

/** Does what a tool's button or key says, in the field of a composer. */
export function applyTool(composer: Element, field: HTMLTextAreaElement, tool: string) {
  if (tool === 'spoiler') return toggleSpoilerPlace(composer);
  const label = composer.querySelector<HTMLSelectElement>('#spoiler-until')?.value ?? '';
  if (tool === 'hide') toggleSpoilerPlace(composer, false);
  const { value, selectionStart: start, selectionEnd: end } = field;
  const selected = { value, start, end };
  const edits: Record<string, () => TextEdit> = {
    bold: () => wrap(selected, '**'),
    italic: () => wrap(selected, '*'),
    quotation: () => prefixLines(selected, '> '),
    list: () => prefixLines(selected, '- '),
    link: () => link(selected),
    hide: () => hide(selected, label),
  };
  const edit = edits[tool]?.();
  if (edit) applyEdit(field, edit);
}

/** Asks which place the words wait for, beginning with one that the post itself does not wait for already. */
function toggleSpoilerPlace(composer: Element, isOpen?: boolean) {
  const panel = composer.querySelector<HTMLElement>('#spoiler-place')!;
  panel.hidden = !(isOpen ?? panel.hidden);
  composer.querySelector('[data-tool="spoiler"]')!.setAttribute('aria-expanded', String(!panel.hidden));
  if (panel.hidden) return;
  const places = panel.querySelector('select')!;
  const mark = Number((composer.closest('form')!.elements.namedItem('mark') as HTMLSelectElement).value);
  const chosen = places.selectedOptions[0];
  if (Number(chosen?.dataset.place) <= mark) {
    const next = [...places.options].find((option) => Number(option.dataset.place) > mark);
    if (next) places.value = next.value;
  }
  places.focus();
}

/** As if it had been typed, so that it can be undone. */
function applyEdit(field: HTMLTextAreaElement, { from, to, text, selection }: TextEdit) {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and still the only way that keeps what can be undone.
  const isTyped =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!isTyped) {
    field.setRangeText(text, from, to);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...selection);
}

/** For browsers whose fields do not grow by themselves. */
export function growWithText(field: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return;
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  };
  field.addEventListener('input', grow);
  grow();
}
