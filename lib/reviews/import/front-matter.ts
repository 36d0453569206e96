import type { DocumentHead } from './block';

const FENCES: [RegExp, RegExp][] = [
  [/^---[ \t]*\n/, /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/],
  [/^\+\+\+[ \t]*\n/, /\n\+\+\+[ \t]*(?:\n|$)/],
  [/^;;;[ \t]*\n/, /\n;;;[ \t]*(?:\n|$)/],
];
const MAX_LENGTH = 20_000;
const EMPTY_HEAD: DocumentHead = { title: null, byline: null };

/** The front matter of a Markdown file (YAML, TOML or JSON) as far as it names the text, and the text after it. */
export function splitFrontMatter(text: string): { head: DocumentHead; body: string } {
  const start = text.replace(/^\s+(?=---|\+\+\+|;;;|\{)/, '');
  for (const [opens, closes] of FENCES) {
    const open = opens.exec(start)?.[0];
    const rest = open === undefined ? '' : start.slice(open.length - 1, MAX_LENGTH);
    const close = open === undefined ? null : closes.exec(rest);
    if (open && close && isFrontMatter(rest.slice(0, close.index)))
      return {
        head: parseHeadLines(rest.slice(0, close.index)),
        body: start.slice(open.length - 1 + close.index + close[0].length),
      };
  }
  return splitJson(start) ?? splitLabels(start) ?? { head: EMPTY_HEAD, body: text };
}

// A rule may stand over a text too.
const isFrontMatter = (matter: string) =>
  matter.trim() === '' || /^\s*(?:[\w"'.-]+\s*[:=]|\{|#|\[)/.test(matter);

function parseHeadLines(matter: string): DocumentHead {
  const values = matter.trim().startsWith('{') ? parseJsonObject(matter) : null;
  if (values) return headFromJson(values);
  return { title: findValue(matter, 'title'), byline: findValue(matter, 'authors?|byline|by|reviewer') };
}

/** The value of a key, quoted or not; the first of a list; the name of somebody who has one. */
function findValue(matter: string, keys: string): string | null {
  const key = String.raw`^["']?(?:${keys})["']?[ \t]*[:=][ \t]*`;
  const inLine = new RegExp(`${key}(\\S.*)$`, 'im').exec(matter)?.[1];
  if (inLine && !/^[|>][+-]?$/.test(inLine)) return parseName(inLine);
  const below = new RegExp(
    `${key}(?:[|>][+-]?)?\\n[ \\t]+(?:- *)?(?:name[ \\t]*[:=][ \\t]*)?(\\S.*)$`,
    'im',
  ).exec(matter)?.[1];
  return below ? parseName(below) : null;
}

function parseName(value: string): string | null {
  const inner = /\bname["']?\s*[:=]\s*(["'])(.{1,200}?)\1/.exec(value)?.[2];
  const bare =
    inner ??
    value
      .replace(/^\[\s*/, '')
      .replace(/^(["'])(.*?)(?<!\\)\1.*$/, '$2')
      .replace(/\s+#.*$|\s*\]$/g, '');
  const first = value.startsWith('[') && !/^\[\s*["']/.test(value) ? bare.split(',')[0]! : bare;
  return tidyValue(first.replace(/\\(["'\\])/g, '$1').replace(/''/g, "'"));
}

function splitJson(start: string) {
  if (!start.startsWith('{')) return null;
  const end = /\n\}[ \t]*(?:\n|$)/.exec(start.slice(0, MAX_LENGTH));
  const values = end ? parseJsonObject(start.slice(0, end.index + 2)) : null;
  return values && end ? { head: headFromJson(values), body: start.slice(end.index + end[0].length) } : null;
}

function parseJsonObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function headFromJson(values: Record<string, unknown>): DocumentHead {
  const value = (...keys: string[]) =>
    keys.map((key) => nameFromJson(values[key])).find((found) => found !== null) ?? null;
  return { title: value('title', 'headline'), byline: value('author', 'authors', 'byline', 'reviewer') };
}

/** The name in a value of JSON: itself, that of the first in a list, or of somebody who has one. */
export function nameFromJson(value: unknown): string | null {
  if (typeof value === 'string') return tidyValue(value);
  if (Array.isArray(value)) return nameFromJson(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return nameFromJson(value.name);
  return null;
}

/** "Title: …" and "Author: …" over a plain text. */
function splitLabels(start: string) {
  const labels =
    /^(?:(?:title|author|by|byline|date|tags|category|categories|slug|status|summary|keywords)[ \t]*:.*\n){2,20}(?=\s*\n)/i.exec(
      start,
    )?.[0];
  return labels && /^title[ \t]*:/im.test(labels)
    ? { head: parseHeadLines(labels), body: start.slice(labels.length) }
    : null;
}

const tidyValue = (value: string) => value.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
