/** A post that a draft quotes, and the place (0..N) up to which its quoted words tell the book. */
export type QuotedPost = { id: string; place: number };

/** What somebody has typed and not sent: fields by their names, and whom it quotes. */
export type Draft = { fields: Record<string, string>; quotes: QuotedPost[] };

/** Whose draft it is, and of what: "readings/…/threads/…". */
export type DraftKey = { keeper: string; about: string };

// In the tab alone. The account comes first: whoever signs in next in the same tab has other names.
const prefix = 'untold.draft/';
const storageKey = ({ keeper, about }: DraftKey) => `${prefix}${keeper}/${about}`;

/** Null where nothing is kept, or nothing that we can read. */
export const readDraft = (name: DraftKey): Draft | null =>
  parse(attempt(() => sessionStorage.getItem(storageKey(name))));

/** Whether it could be kept. */
export const saveDraft = (name: DraftKey, draft: Draft): boolean =>
  attempt(() => {
    sessionStorage.setItem(storageKey(name), JSON.stringify(draft));
    return true;
  }) ?? false;

export const deleteDraft = (name: DraftKey) => attempt(() => sessionStorage.removeItem(storageKey(name)));

/** For who signs out. */
export const deleteAllDrafts = () => deleteWhere(() => true);

/** For who has signed in after somebody else. */
export const deleteDraftsOfOtherAccounts = (keeper: string) =>
  deleteWhere((key) => !key.startsWith(`${prefix}${keeper}/`));

/** Where a bookmark moved back, quoted words may be ahead again: all quotations of such a draft go, its own words stay. */
export function removeQuotationsAhead(keeper: string, reading: string, readThrough: number) {
  const start = storageKey({ keeper, about: `${reading}/` });
  for (const key of draftKeys().filter((one) => one.startsWith(start))) {
    const name = { keeper, about: key.slice(storageKey({ keeper, about: '' }).length) };
    const draft = readDraft(name);
    if (draft?.quotes.some(({ place }) => place > readThrough)) saveDraft(name, removeQuotations(draft));
  }
}

/** A quotation is a run of lines that begin with ">". */
export const hasQuotation = (text: string) => /^[ \t]*>/m.test(text);

function removeQuotations({ fields }: Draft): Draft {
  const own = Object.entries(fields).map(([field, text]) => [field, unquotedLines(text)]);
  return { fields: Object.fromEntries(own) as Draft['fields'], quotes: [] };
}

const unquotedLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => !hasQuotation(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimStart();

const draftKeys = () =>
  attempt(() => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))) ?? [];

function deleteWhere(which: (key: string) => boolean) {
  for (const key of draftKeys().filter(which)) attempt(() => sessionStorage.removeItem(key));
}

/** A browser may forbid its storage, or have none left. */
function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

function parse(stored: string | null): Draft | null {
  const draft = attempt(() => JSON.parse(stored ?? 'null') as Draft | null);
  return draft?.fields && Array.isArray(draft.quotes) ? draft : null;
}
