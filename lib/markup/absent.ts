/** Stands for an aside that was taken away. */
export const gone = '\uF8FF';

/**
 * A text as its author would have typed it had there been nothing where `gone` stands. This and pruning.ts alone decide
 * what that is. Here, within a line: marks, brackets and quotation marks that are left empty vanish, and so do a space,
 * a comma, a dash or a full stop that is left double or without its word. A line that then holds nothing but marks of a
 * list, quotation or heading keeps one `gone`: pruning.ts takes it away together with what it made.
 */
export function closedUp(text: string): string {
  if (!text.includes(gone)) return text;
  const kept: string[] = [];
  // Marks that opened at the end of a line, where nothing follows them any more.
  let opened = '';
  for (const line of text.split('\n')) {
    if (!line.includes(gone)) {
      kept.push(opened && line.trim() !== '' ? withMarks(line, opened) : line);
      opened = line.trim() === '' ? opened : '';
      continue;
    }
    const [prefix, words] = closedUpLine(line);
    const above = line.startsWith(prefix + gone) ? closersAbove(kept, words) : '';
    if (above) kept.push(kept.pop()!.trimEnd() + above);
    const rest = words.slice(above.length).trimStart();
    const ahead = line.trimEnd().endsWith(gone) ? openersAtEnd(rest) : '';
    const left = opened + rest.slice(0, rest.length - ahead.length).trimEnd();
    kept.push(left === opened ? prefix + gone : prefix + left);
    opened = (left === opened ? opened : '') + ahead;
  }
  return kept.join('\n');
}

function withMarks(line: string, opened: string): string {
  const prefix = marksBefore(line);
  return prefix + opened + line.slice(prefix.length);
}

const marks = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|#{1,6}(?=[ \t])))*[ \t]*/;
const marksBefore = (line: string) => marks.exec(line)![0];

function closedUpLine(line: string): [prefix: string, rest: string] {
  const prefix = marksBefore(line);
  let rest = line.slice(prefix.length);
  for (let at = rest.indexOf(gone); at >= 0; at = rest.indexOf(gone))
    rest = joined(...withoutEmptied(rest.slice(0, at), rest.slice(at + 1)));
  const isBare = /^\\?$/.test(rest) || (/#[ \t]*$/.test(prefix) && /^#+[ \t]*$/.test(rest));
  return [prefix, isBare ? '' : rest];
}

const pairs: Record<string, string> = {
  ...{ '(': ')', '[': ']', '{': '}', '<': '>', '„': '“”', '“': '”', '”': '”', '‚': '‘’', '‘': '’', '«': '»' },
  ...{ '»': '«', '‹': '›', '›': '‹' },
};
const opening = /[([{<„“‚‘«‹]$/;
const run = /(?<!\\)(?:(?<!\*)\*+|(?<!_)_+|~~|`+|"|')$/;
const runAhead = /^(?:\*+|_+|~~|`+|"|')/;

/** **_||words||_** would leave **__** standing, and ("||words||") the brackets and the quotation marks. */
function withoutEmptied(left: string, right: string): [left: string, right: string] {
  const [before, after] = [left.trimEnd(), right.trimStart()];
  const mark = run.exec(before)?.[0];
  if (mark && runAhead.exec(after)?.[0] === mark && isOpening(before.slice(0, -mark.length), mark))
    return withoutEmptied(before.slice(0, -mark.length), after.slice(mark.length));
  const closers = pairs[before.slice(-1)];
  if (!closers || after === '' || !closers.includes(after[0]!)) return [left, right];
  if (closes(before.slice(0, -1), before.slice(-1))) return [left, right];
  const target = before.endsWith('[') ? (/^\]\([^()\n]*\)/.exec(after)?.[0].length ?? 1) : 1;
  return withoutEmptied(before.slice(0, -1), after.slice(target));
}

/** Whether a mark that is its own counterpart opens after `before`, and does not close what was opened there. */
function isOpening(before: string, mark: string): boolean {
  if (mark === "'" && /[\p{L}\p{N}]$/u.test(before)) return false;
  const others = before.match(/\\[\s\S]|\*+|_+|~~|`+|"|'/g) ?? [];
  return others.filter((other) => other === mark).length % 2 === 0;
}

function joined(left: string, right: string): string {
  if (left.trim() === '') return left + withoutOrphan(right).trimStart();
  if (right.trim() === '') return left.trimEnd();
  if (right.trim() === '\\') return left.trimEnd() + right.trim();
  const seam = left + '\0' + right;
  if (/[,;]\s*\0\s*[,;]/.test(seam)) return left.replace(/[,;]\s*$/, '') + right.trimStart();
  if (/\s[–—-]\s*\0\s*[–—-]\s/.test(seam)) return left.replace(/[–—-]\s*$/, '') + right.trimStart();
  if (/[.!?…]\s+\0\.(?:\s|$)/.test(seam)) return left.trimEnd() + right.slice(1);
  const mark = runAhead.exec(right)?.[0];
  if (/\s$/.test(left) && (closes(left, right.charAt(0)) || (mark && !isOpening(left, mark))))
    return left.trimEnd() + right;
  if (/\s$/.test(left) && /^\s/.test(right)) return left + right.trimStart();
  return opensAtEnd(left) ? left + right.trimStart() : left + right;
}

// “ ends what „ began, and begins what ” ends; » and « begin and end each other.
function closes(left: string, char: string): boolean {
  if (char === '' || '.,;:!?)]}…'.includes(char)) return char !== '';
  const open: string[] = [];
  for (const one of left) {
    if (pairs[open.at(-1) ?? '']?.includes(one)) open.pop();
    else if (one in pairs) open.push(one);
  }
  return open.some((opener) => pairs[opener]!.includes(char));
}

function opensAtEnd(left: string): boolean {
  const mark = run.exec(left)?.[0];
  const isOpen = opening.test(left) && !closes(left.slice(0, -1), left.slice(-1));
  return isOpen || (!!mark && isOpening(left.slice(0, -mark.length), mark));
}

// ||Tommy||. Then
const withoutOrphan = (right: string) => right.replace(/^(?:[,;:!?]|\.{1,3}|…)(?=\s|$)/, '');

/** The marks at the start of a line that close what the lines above it opened. */
function closersAbove(kept: string[], rest: string): string {
  const from = kept.findLastIndex((line) => line.trim() === '') + 1;
  const paragraph = kept.slice(from).join('\n');
  const marks = /^(?:\*{1,3}|_{1,3}|~~|["”“’»)\]])+(?=[\s.,;:!?]|$)/.exec(rest)?.[0];
  if (!marks || paragraph === '' || paragraph.endsWith(gone) || isRule(rest)) return '';
  const mark = runAhead.exec(marks)?.[0];
  return !mark || !isOpening(paragraph, mark) ? marks : '';
}

function openersAtEnd(rest: string): string {
  const marks = /(?:^|\s)((?:\*{1,3}|_{1,3}|~~|["„“«([])+)$/.exec(rest)?.[1];
  if (!marks || isRule(rest)) return '';
  return opensAtEnd(rest) ? marks : '';
}

const isRule = (rest: string) => /^(?:([-*_])(?:\s*\1){2,}|`{3,}.*|~{3,}.*)$/.test(rest);
