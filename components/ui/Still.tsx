'use client';

import { useLayoutEffect, useRef } from 'react';

type Props = {
  /** Null in a document, where the server finds it by its number. */
  html: string | null;
  nth: number | null;
  as?: 'div' | 'ul';
  className: string;
  label?: string;
};
type Request = { stills: string[] };
const server = globalThis as typeof globalThis & { untoldRequest?: () => Request | undefined };

/** Markup that no script of ours touches. A browser keeps what the document brought, and is sent nothing of it twice. */
export function Still({ html, nth, as = 'div', className, label }: Props) {
  const Around = as as 'div';
  const id = nth === null ? undefined : `still-${nth}`;
  const words = html ?? (id && broughtAs(id, nth)) ?? '';
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (html !== null) printAfresh(place.current!, html);
  });
  return (
    <Around
      ref={place}
      id={id}
      data-still
      className={className}
      aria-label={label}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: words }}
    />
  );
}

/** Says that a script changed something of a still, for the next print: React sees no difference where there is none in print. */
export const touch = (still: Element) => still.toggleAttribute('data-touched', true);

function printAfresh(still: Element, html: string) {
  if (!still.hasAttribute('data-touched')) return;
  still.innerHTML = html;
  still.removeAttribute('data-touched');
}

// React makes the page again by itself where something else has changed it, an extension say, and would lose the words.
const broughtAs = (id: string, nth: number | null) =>
  typeof document === 'undefined'
    ? server.untoldRequest?.()?.stills[nth ?? -1]
    : document.getElementById(id)?.innerHTML;
