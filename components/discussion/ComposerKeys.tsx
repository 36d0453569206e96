'use client';

import { useEffect, useRef } from 'react';

const KEYS: Record<string, string> = { b: 'bold', i: 'italic', k: 'link' };

// What the tools do is loaded once somebody begins to write.
const loadEdits = () => import('./composer-edits');

/** Makes the tools and keys of the field beside it work. */
export function ComposerKeys() {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const composer = anchor.current!.parentElement!;
    const field = composer.querySelector('textarea')!;
    const press = (tool: string) =>
      void loadEdits().then(({ applyTool }) => applyTool(composer, field, tool));
    const onClick = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-tool]') : null;
      if (button) press(button.dataset.tool!);
    };
    const onKey = (event: KeyboardEvent) => {
      // Within an input method, Enter chooses a word.
      if (event.isComposing || event.keyCode === 229 || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      const tool = KEYS[event.key.toLowerCase()];
      if (tool) press(tool);
      else if (event.key === 'Enter') field.form!.requestSubmit();
      else return;
      event.preventDefault();
    };
    const onFocus = () => void loadEdits().then(({ growWithText }) => growWithText(field));
    composer.addEventListener('click', onClick);
    field.addEventListener('keydown', onKey);
    field.addEventListener('focus', onFocus, { once: true });
    if (document.activeElement === field) onFocus();
    return () => {
      composer.removeEventListener('click', onClick);
      field.removeEventListener('keydown', onKey);
      field.removeEventListener('focus', onFocus);
    };
  }, []);
  return <span ref={anchor} hidden />;
}
