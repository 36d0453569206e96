'use client';

type Props = {
  /** Null in a document, where the server finds it by its number. */
  html: string | null;
  nth: number | null;
};
type Request = { stills: string[] };
const server = globalThis as typeof globalThis & { untoldRequest?: () => Request | undefined };

/** Markup that no script of ours touches. A browser keeps what the document brought, and is sent nothing of it twice. */
export function Still({ html, nth }: Props) {
  const id = nth === null ? undefined : `still-${nth}`;
  const words = html ?? (id && broughtAs(id, nth)) ?? '';
  return (
    <div id={id} className="contents" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: words }} />
  );
}

// React makes the page again by itself where something else has changed it, an extension say, and would lose the words.
const broughtAs = (id: string, nth: number | null) =>
  typeof document === 'undefined'
    ? server.untoldRequest?.()?.stills[nth ?? -1]
    : document.getElementById(id)?.innerHTML;
