import type { Head } from './text';

const FENCES: [RegExp, RegExp][] = [
  [/^---[ \t]*\n/, /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/],
  [/^\+\+\+[ \t]*\n/, /\n\+\+\+[ \t]*(?:\n|$)/],
  [/^;;;[ \t]*\n/, /\n;;;[ \t]*(?:\n|$)/],
];
const LONGEST = 20_000;
const NOTHING: Head = { title: null, byline: null };

/** The front matter of a Markdown file (YAML, TOML or JSON) as far as it names the text, and the text after it. */
export function withoutFrontMatter(text: string): { head: Head; body: string } {
  const start = text.replace(/^\s+(?=---|\+\+\+|;;;|\{)/, '');
  for (const [opens, closes] of FENCES) {
    const open = opens.exec(start)?.[0];
    const rest = open === undefined ? '' : start.slice(open.length - 1, LONGEST);
    const close = open === undefined ? null : closes.exec(rest);
    if (open && close && isFrontMatter(rest.slice(0, close.index)))
      return {
        head: headIn(rest.slice(0, close.index)),
        body: start.slice(open.length - 1 + close.index + close[0].length),
      };
  }
  return jsonAtStart(start) ?? labelsAtStart(start) ?? { head: NOTHING, body: text };
}

// A rule may stand over a text too.
const isFrontMatter = (matter: string) =>
  matter.trim() === '' || /^\s*(?:[\w"'.-]+\s*[:=]|\{|#|\[)/.test(matter);

function headIn(matter: string): Head {
  const values = matter.trim().startsWith('{') ? jsonOf(matter) : null;
  if (values) return headOf(values);
  return { title: valueOf(matter, 'title'), byline: valueOf(matter, 'authors?|byline|by|reviewer') };
}

/** The value of a key, quoted or not; the first of a list; the name of somebody who has one. */
function valueOf(matter: string, keys: string): string | null {
  const key = String.raw`^["']?(?:${keys})["']?[ \t]*[:=][ \t]*`;
  const inLine = new RegExp(`${key}(\\S.*)$`, 'im').exec(matter)?.[1];
  if (inLine && !/^[|>][+-]?$/.test(inLine)) return named(inLine);
  const below = new RegExp(
    `${key}(?:[|>][+-]?)?\\n[ \\t]+(?:- *)?(?:name[ \\t]*[:=][ \\t]*)?(\\S.*)$`,
    'im',
  ).exec(matter)?.[1];
  return below ? named(below) : null;
}

function named(value: string): string | null {
  const inner = /\bname["']?\s*[:=]\s*(["'])(.{1,200}?)\1/.exec(value)?.[2];
  const bare =
    inner ??
    value
      .replace(/^\[\s*/, '')
      .replace(/^(["'])(.*?)(?<!\\)\1.*$/, '$2')
      .replace(/\s+#.*$|\s*\]$/g, '');
  const first = value.startsWith('[') && !/^\[\s*["']/.test(value) ? bare.split(',')[0]! : bare;
  return text(first.replace(/\\(["'\\])/g, '$1').replace(/''/g, "'"));
}

function jsonAtStart(start: string) {
  if (!start.startsWith('{')) return null;
  const end = /\n\}[ \t]*(?:\n|$)/.exec(start.slice(0, LONGEST));
  const values = end ? jsonOf(start.slice(0, end.index + 2)) : null;
  return values && end ? { head: headOf(values), body: start.slice(end.index + end[0].length) } : null;
}

function jsonOf(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function headOf(values: Record<string, unknown>): Head {
  const value = (...keys: string[]) =>
    keys.map((key) => nameOf(values[key])).find((found) => found !== null) ?? null;
  return { title: value('title', 'headline'), byline: value('author', 'authors', 'byline', 'reviewer') };
}

/** The name in a value of JSON: itself, that of the first in a list, or of somebody who has one. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name);
  return null;
}

/** "Title: …" and "Author: …" over a plain text. */
function labelsAtStart(start: string) {
  const labels =
    /^(?:(?:title|author|by|byline|date|tags|category|categories|slug|status|summary|keywords)[ \t]*:.*\n){2,20}(?=\s*\n)/i.exec(
      start,
    )?.[0];
  return labels && /^title[ \t]*:/im.test(labels)
    ? { head: headIn(labels), body: start.slice(labels.length) }
    : null;
}

const text = (value: string) => value.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
