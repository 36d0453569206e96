/** A post that a draft quotes, and the place (0..N) up to which its quoted words tell the book. */
export type Quoting = { id: string; place: number };

/** What somebody has typed and not sent: fields by their names, and whom it quotes. */
export type Draft = { fields: Record<string, string>; quotes: Quoting[] };

/** Whose draft it is, and of what: "readings/…/threads/…". */
export type DraftName = { keeper: string; about: string };

// In the tab alone. The account comes first: whoever signs in next in the same tab has other names.
const prefix = 'untold.draft/';
const keyOf = ({ keeper, about }: DraftName) => `${prefix}${keeper}/${about}`;

/** Null where nothing is kept, or nothing that we can read. */
export const readDraft = (name: DraftName): Draft | null =>
  parse(attempt(() => sessionStorage.getItem(keyOf(name))));

/** Whether it could be kept. */
export const keepDraft = (name: DraftName, draft: Draft): boolean =>
  attempt(() => {
    sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
    return true;
  }) ?? false;

export const forgetDraft = (name: DraftName) => attempt(() => sessionStorage.removeItem(keyOf(name)));

/** For who signs out. */
export const forgetAllDrafts = () => forget(() => true);

/** For who has signed in after somebody else. */
export const forgetDraftsOfOthers = (keeper: string) =>
  forget((key) => !key.startsWith(`${prefix}${keeper}/`));

/** Where a bookmark moved back, quoted words may be ahead again: all quotations of such a draft go, its own words stay. */
export function coverDrafts(keeper: string, reading: string, readThrough: number) {
  const start = keyOf({ keeper, about: `${reading}/` });
  for (const key of keys().filter((one) => one.startsWith(start))) {
    const name = { keeper, about: key.slice(keyOf({ keeper, about: '' }).length) };
    const draft = readDraft(name);
    if (draft?.quotes.some(({ place }) => place > readThrough)) keepDraft(name, withoutQuotations(draft));
  }
}

/** A quotation is a run of lines that begin with ">". */
export const hasQuotation = (text: string) => /^[ \t]*>/m.test(text);

function withoutQuotations({ fields }: Draft): Draft {
  const own = Object.entries(fields).map(([field, text]) => [field, ownLines(text)]);
  return { fields: Object.fromEntries(own) as Draft['fields'], quotes: [] };
}

const ownLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => !hasQuotation(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();

const keys = () => attempt(() => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))) ?? [];

function forget(which: (key: string) => boolean) {
  for (const key of keys().filter(which)) attempt(() => sessionStorage.removeItem(key));
}

/** A browser may forbid its storage, or have none left. */
function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

function parse(kept: string | null): Draft | null {
  const draft = attempt(() => JSON.parse(kept ?? 'null') as Draft | null);
  return draft?.fields && Array.isArray(draft.quotes) ? draft : null;
}
