'use client';

import { useLayoutEffect, useRef } from 'react';

type Props = {
  /** Null in a document, where the server finds it by its number. */
  html: string | null;
  index: number | null;
  as?: 'div' | 'ul';
  className: string;
  label?: string;
};
type Request = { staticPieces: string[] };
const globals = globalThis as typeof globalThis & { untoldRequest?: () => Request | undefined };

/** Markup that no script of ours touches. A browser keeps what the document brought, and is sent nothing of it twice. */
export function StaticHtml({ html, index, as = 'div', className, label }: Props) {
  const Container = as as 'div';
  const id = index === null ? undefined : `static-${index}`;
  const content = html ?? (id && readServerHtml(id, index)) ?? '';
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (html !== null) restoreIfDirty(element.current!, html);
  });
  return (
    <Container
      ref={element}
      id={id}
      data-static
      className={className}
      aria-label={label}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: content }}
    />
  );
}

/** Says that a script changed static HTML. React would see no difference where the next HTML is equal. */
export const markDirty = (element: Element) => element.toggleAttribute('data-dirty', true);

function restoreIfDirty(element: Element, html: string) {
  if (!element.hasAttribute('data-dirty')) return;
  element.innerHTML = html;
  element.removeAttribute('data-dirty');
}

// React makes the page again by itself where something else has changed it, an extension say, and would lose the words.
const readServerHtml = (id: string, index: number | null) =>
  typeof document === 'undefined'
    ? globals.untoldRequest?.()?.staticPieces[index ?? -1]
    : document.getElementById(id)?.innerHTML;
