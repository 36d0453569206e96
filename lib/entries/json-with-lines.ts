/** What a JSON text says, and on which line of it each value begins, from 1; or the line at which it is no JSON. */
export type JsonWithLines =
  { value: unknown; lineOf: (path: PropertyKey[]) => number } | { brokenAt: number };

const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\u0000-\u001F]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const MAX_DEPTH = 10;

/** Parses a text as RFC 8259 has it. */
export function parseJson(text: string): JsonWithLines {
  const reader = createReader(text);
  try {
    const value = reader.readValue([], 0);
    if (!reader.isAtEnd()) throw new Broken();
    return { value, lineOf: (path) => reader.lineOf(path) };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { brokenAt: reader.currentLine() };
  }
}

class Broken extends Error {}

function createReader(text: string) {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  const lines = new Map<string, number>();

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  }

  function skipSpace() {
    line += (take(SPACE) ?? '').split('\n').length - 1;
  }

  function takeSign(sign: string): boolean {
    skipSpace();
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  }

  const expectSign = (sign: string) => {
    if (!takeSign(sign)) throw new Broken();
  };

  function readString(): string {
    skipSpace();
    const found = take(STRING);
    if (found === null) throw new Broken();
    return JSON.parse(found) as string;
  }

  function readValue(path: PropertyKey[], depth: number): unknown {
    skipSpace();
    if (depth > MAX_DEPTH) throw new Broken();
    lines.set(JSON.stringify(path), line);
    if (takeSign('{')) return readObject(path, depth);
    if (takeSign('[')) return readList(path, depth);
    if (text[at] === '"') return readString();
    const found = take(SCALAR);
    if (!found) throw new Broken();
    return JSON.parse(found) as unknown;
  }

  function readObject(path: PropertyKey[], depth: number): object {
    // Without a prototype: no name in a file means anything to the language.
    const object = Object.create(null) as Record<string, unknown>;
    if (takeSign('}')) return object;
    do {
      const name = readString();
      expectSign(':');
      object[name] = readValue([...path, name], depth + 1);
    } while (takeSign(','));
    expectSign('}');
    return object;
  }

  function readList(path: PropertyKey[], depth: number): unknown[] {
    const list: unknown[] = [];
    if (takeSign(']')) return list;
    do list.push(readValue([...path, list.length], depth + 1));
    while (takeSign(','));
    expectSign(']');
    return list;
  }

  /** The line of a value; of one that is missing, that of what it should stand in. */
  function lineOf(path: PropertyKey[]): number {
    const found = lines.get(JSON.stringify(path));
    return found ?? (path.length === 0 ? 1 : lineOf(path.slice(0, -1)));
  }

  function isAtEnd(): boolean {
    skipSpace();
    return at === text.length;
  }

  return { readValue, lineOf, isAtEnd, currentLine: () => line };
}
