/**
 * What was ready first is sent first, and numbered first, which is a race: the rows of a page's payload, numbered and
 * put in the order in which they are referred to, each otherwise as it stands.
 */
export function inOneOrder(payload: string): string {
  const rows = rowsIn(payload);
  const numbers = numbered(rows);
  const renamed = rows.map(({ id, text }) => ({
    at: numbers.get(id) ?? rows.length,
    text: `${numbers.get(id) ?? '~'}:${text.replace(reference, (_, kind: string, to: string) => `"$${kind}${numbers.get(to) ?? '~'}`)}`,
  }));
  return renamed
    .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
    .join('\n');
}

type Row = { id: string; text: string };

const reference = /"\$([L@hQWBKZGi]?)([0-9a-f]+)(?=[":])/g;
const start = /([0-9a-f]*):(?:T([0-9a-f]+),)?/y;

/** A row ends with its line; one of text says how long it is. */
function rowsIn(payload: string): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < payload.length;) {
    start.lastIndex = at;
    const found = start.exec(payload);
    const length = found?.[2] === undefined ? undefined : Number.parseInt(found[2], 16);
    const line = payload.indexOf('\n', at);
    const end =
      found && length !== undefined ? start.lastIndex + length : line < 0 ? payload.length : line + 1;
    rows.push({ id: found?.[1] ?? '', text: payload.slice(found ? at + found[1]!.length + 1 : at, end) });
    at = end;
  }
  return rows;
}

/** From the root on, in the order of reading. */
function numbered(rows: Row[]): Map<string, number> {
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const numbers = new Map<string, number>();
  const reached = ['0'];
  for (let id = reached.shift(); id !== undefined; id = reached.shift()) {
    if (numbers.has(id) || !texts.has(id)) continue;
    numbers.set(id, numbers.size);
    reached.push(...[...texts.get(id)!.matchAll(reference)].map(([, , to]) => to!));
  }
  return numbers;
}
