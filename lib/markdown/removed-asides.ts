/** Stands for an aside that was taken away. */
export const REMOVED = '\uF8FF';

/**
 * A text as its author would have typed it without what stood where `gone` stands: within a line, marks, brackets,
 * spaces and commas left empty or double vanish. A line left without words keeps one `gone` for empty-blocks.ts.
 */
export function closeGaps(text: string): string {
  if (!text.includes(REMOVED)) return text;
  const kept: string[] = [];
  // Marks that opened at the end of a line, where nothing follows them any more.
  let openMarks = '';
  for (const line of text.split('\n')) {
    if (!line.includes(REMOVED)) {
      kept.push(openMarks && line.trim() !== '' ? insertMarks(line, openMarks) : line);
      openMarks = line.trim() === '' ? openMarks : '';
      continue;
    }
    const [prefix, words] = closeGapsInLine(line);
    const closers = line.startsWith(prefix + REMOVED) ? findClosers(kept, words) : '';
    if (closers) kept.push(kept.pop()!.trimEnd() + closers);
    const rest = words.slice(closers.length).trimStart();
    const trailingMarks = line.trimEnd().endsWith(REMOVED) ? findTrailingOpeners(rest) : '';
    const result = openMarks + rest.slice(0, rest.length - trailingMarks.length).trimEnd();
    kept.push(result === openMarks ? prefix + REMOVED : prefix + result);
    openMarks = (result === openMarks ? openMarks : '') + trailingMarks;
  }
  return kept.join('\n');
}

function insertMarks(line: string, openMarks: string): string {
  const prefix = lineMarks(line);
  return prefix + openMarks + line.slice(prefix.length);
}

const LINE_MARKS = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|#{1,6}(?=[ \t])))*[ \t]*/;
/** What a line begins with before its words: signs of quotations, lists and headings. */
export const lineMarks = (line: string) => LINE_MARKS.exec(line)![0];

function closeGapsInLine(line: string): [prefix: string, rest: string] {
  const prefix = lineMarks(line);
  let rest = line.slice(prefix.length);
  for (let at = rest.indexOf(REMOVED); at >= 0; at = rest.indexOf(REMOVED))
    rest = joinSeam(...removeEmptyPairs(rest.slice(0, at), rest.slice(at + 1)));
  const isBare = /^\\?$/.test(rest) || (/#[ \t]*$/.test(prefix) && /^#+[ \t]*$/.test(rest));
  return [prefix, isBare ? '' : rest];
}

const PAIRS: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '<': '>',
  '„': '“”',
  '“': '”',
  '”': '”',
  '‚': '‘’',
  '‘': '’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};
const OPENING_MARK = /[([{<„“‚‘«‹]$/;
const MARK_RUN = /(?<!\\)(?:(?<!\*)\*+|(?<!_)_+|~~|`+|"|')$/;
const MARK_RUN_AHEAD = /^(?:\*+|_+|~~|`+|"|')/;

/** **_||words||_** would leave **__** standing, and ("||words||") the brackets and the quotation marks. */
function removeEmptyPairs(left: string, right: string): [left: string, right: string] {
  const before = left.trimEnd();
  const after = right.trimStart();
  const mark = MARK_RUN.exec(before)?.[0];
  if (mark && MARK_RUN_AHEAD.exec(after)?.[0] === mark && isOpeningMark(before.slice(0, -mark.length), mark))
    return removeEmptyPairs(before.slice(0, -mark.length), after.slice(mark.length));
  const closers = PAIRS[before.slice(-1)];
  if (!closers || after === '' || !closers.includes(after[0]!)) return [left, right];
  if (closesPair(before.slice(0, -1), before.slice(-1))) return [left, right];
  const target = before.endsWith('[') ? (/^\]\([^()\n]*\)/.exec(after)?.[0].length ?? 1) : 1;
  return removeEmptyPairs(before.slice(0, -1), after.slice(target));
}

/** Whether a mark that is its own counterpart opens after `before`, and does not close what was opened there. */
function isOpeningMark(before: string, mark: string): boolean {
  if (mark === "'" && /[\p{L}\p{N}]$/u.test(before)) return false;
  const others = before.match(/\\[\s\S]|\*+|_+|~~|`+|"|'/g) ?? [];
  return others.filter((other) => other === mark).length % 2 === 0;
}

function joinSeam(left: string, right: string): string {
  if (left.trim() === '') return left + dropOrphan(right).trimStart();
  if (right.trim() === '') return left.trimEnd();
  if (right.trim() === '\\') return left.trimEnd() + right.trim();
  const seam = left + '\0' + right;
  if (/[,;]\s*\0\s*[,;]/.test(seam)) return left.replace(/[,;]\s*$/, '') + right.trimStart();
  if (/\s[–—-]\s*\0\s*[–—-]\s/.test(seam)) return left.replace(/[–—-]\s*$/, '') + right.trimStart();
  if (/[.!?…]\s+\0\.(?:\s|$)/.test(seam)) return left.trimEnd() + right.slice(1);
  const mark = MARK_RUN_AHEAD.exec(right)?.[0];
  if (/\s$/.test(left) && (closesPair(left, right.charAt(0)) || (mark && !isOpeningMark(left, mark))))
    return left.trimEnd() + right;
  if (/\s$/.test(left) && /^\s/.test(right)) return left + right.trimStart();
  return endsWithOpening(left) ? left + right.trimStart() : left + right;
}

// “ ends what „ began, and begins what ” ends; » and « begin and end each other.
function closesPair(left: string, char: string): boolean {
  if (char === '' || '.,;:!?)]}…'.includes(char)) return char !== '';
  const open: string[] = [];
  for (const one of left) {
    if (PAIRS[open.at(-1) ?? '']?.includes(one)) open.pop();
    else if (one in PAIRS) open.push(one);
  }
  return open.some((opener) => PAIRS[opener]!.includes(char));
}

function endsWithOpening(left: string): boolean {
  const mark = MARK_RUN.exec(left)?.[0];
  const isOpen = OPENING_MARK.test(left) && !closesPair(left.slice(0, -1), left.slice(-1));
  return isOpen || (!!mark && isOpeningMark(left.slice(0, -mark.length), mark));
}

// ||Tommy||. Then
const dropOrphan = (right: string) => right.replace(/^(?:[,;:!?]|\.{1,3}|…)(?=\s|$)/, '');

/** The marks at the start of a line that close what the lines above it opened. */
function findClosers(kept: string[], rest: string): string {
  const from = kept.findLastIndex((line) => line.trim() === '') + 1;
  const paragraph = kept.slice(from).join('\n');
  const marks = /^(?:\*{1,3}|_{1,3}|~~|["”“’»)\]])+(?=[\s.,;:!?]|$)/.exec(rest)?.[0];
  if (!marks || paragraph === '' || paragraph.endsWith(REMOVED) || isRule(rest)) return '';
  const mark = MARK_RUN_AHEAD.exec(marks)?.[0];
  return !mark || !isOpeningMark(paragraph, mark) ? marks : '';
}

function findTrailingOpeners(rest: string): string {
  const marks = /(?:^|\s)((?:\*{1,3}|_{1,3}|~~|["„“«([])+)$/.exec(rest)?.[1];
  if (!marks || isRule(rest)) return '';
  return endsWithOpening(rest) ? marks : '';
}

const isRule = (rest: string) => /^(?:([-*_])(?:\s*\1){2,}|`{3,}.*|~{3,}.*)$/.test(rest);
