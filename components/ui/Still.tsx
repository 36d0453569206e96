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
  const words = html ?? server.untoldRequest?.()?.stills[nth ?? -1] ?? '';
  return <div className="contents" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: words }} />;
}
