/**
 * What was ready first is sent first, and numbered first, which is a race: the rows of a page's payload, numbered and
 * put in the order in which they are referred to, each otherwise as it stands.
 */
export function canonicalPayload(payload: string): string {
  const rows = parseRows(payload);
  const numbers = numberRows(rows);
  const renamed = rows.map(({ id, text }) => ({
    at: numbers.get(id) ?? rows.length,
    text: `${numbers.get(id) ?? '~'}:${text.replace(REFERENCE, (_, kind: string, to: string) => `"$${kind}${numbers.get(to) ?? '~'}`)}`,
  }));
  return renamed
    .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
    .join('\n');
}

type Row = { id: string; text: string };

const REFERENCE = /"\$([L@hQWBKZGi]?)([0-9a-f]+)(?=[":])/g;
const ROW_START = /([0-9a-f]*):(?:T([0-9a-f]+),)?/y;

/** A row ends with its line; one of text says how long it is. */
function parseRows(payload: string): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < payload.length;) {
    ROW_START.lastIndex = at;
    const found = ROW_START.exec(payload);
    const length = found?.[2] === undefined ? undefined : Number.parseInt(found[2], 16);
    const line = payload.indexOf('\n', at);
    const end =
      found && length !== undefined ? ROW_START.lastIndex + length : line < 0 ? payload.length : line + 1;
    rows.push({ id: found?.[1] ?? '', text: payload.slice(found ? at + found[1]!.length + 1 : at, end) });
    at = end;
  }
  return rows;
}

/** From the root on, in the order of reading. */
function numberRows(rows: Row[]): Map<string, number> {
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const numbers = new Map<string, number>();
  const reached = ['0'];
  for (let id = reached.shift(); id !== undefined; id = reached.shift()) {
    if (numbers.has(id) || !texts.has(id)) continue;
    numbers.set(id, numbers.size);
    reached.push(...[...texts.get(id)!.matchAll(REFERENCE)].map(([, , to]) => to!));
  }
  return numbers;
}
