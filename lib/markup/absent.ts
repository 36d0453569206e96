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
  // Marks that opened on a line of which nothing else is left.
  let opened = '';
  for (const line of text.split('\n')) {
    const [prefix, rest] = line.includes(gone) ? closedUpLine(line) : [marksBefore(line), null];
    const words = rest ?? line.slice(prefix.length);
    if (rest !== null && isOnlyPairs(rest)) {
      if (closesAbove(kept, rest)) kept.push(kept.pop()!.trimEnd() + rest, prefix + gone);
      else kept.push(prefix + gone);
      opened = closesAbove(kept, rest) ? '' : opened + rest;
      continue;
    }
    kept.push(rest === '' ? prefix + gone : prefix + opened + words);
    if (words.trim() !== '') opened = '';
  }
  return kept.join('\n');
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
const closing = /^[.,;:!?)\]}…”’»›]/;
const run = /(?:\*{1,3}|_{1,3}|~~|`+|"|')$/;
const runAhead = /^(?:\*{1,3}|_{1,3}|~~|`+|"|')/;

/** **_||words||_** would leave **__** standing, and ("||words||") the brackets and the quotation marks. */
function withoutEmptied(left: string, right: string): [left: string, right: string] {
  const [before, after] = [left.trimEnd(), right.trimStart()];
  const mark = run.exec(before)?.[0];
  if (mark && after.startsWith(mark) && isOpening(before.slice(0, -mark.length), mark))
    return withoutEmptied(before.slice(0, -mark.length), after.slice(mark.length));
  const closers = pairs[before.slice(-1)];
  if (!closers || after === '' || !closers.includes(after[0]!)) return [left, right];
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
  const seam = left + '\0' + right;
  if (/[,;]\s*\0\s*[,;]/.test(seam)) return left.replace(/[,;]\s*$/, '') + right.trimStart();
  if (/\s[–—-]\s*\0\s*[–—-]\s/.test(seam)) return left.replace(/[–—-]\s*$/, '') + right.trimStart();
  if (/[.!?…]\s+\0\.(?:\s|$)/.test(seam)) return left.trimEnd() + right.slice(1);
  const mark = runAhead.exec(right)?.[0];
  if (/\s$/.test(left) && (closing.test(right) || (mark && !isOpening(left, mark))))
    return left.trimEnd() + right;
  if (/\s$/.test(left) && /^\s/.test(right)) return left + right.trimStart();
  return opensAtEnd(left) ? left + right.trimStart() : left + right;
}

function opensAtEnd(left: string): boolean {
  const mark = run.exec(left)?.[0];
  return opening.test(left) || (!!mark && isOpening(left.slice(0, -mark.length), mark));
}

// ||Tommy||. Then
const withoutOrphan = (right: string) => right.replace(/^(?:[,;:!?]|\.{1,3}|…)(?=\s|$)/, '');

const isOnlyPairs = (rest: string) =>
  /^(?:\*{1,3}|_{1,3}|~~|["'”’“„«»)\]}(])+[.,;:!?]?$/.test(rest) && !/^([*_])\1\1+$/.test(rest);

function closesAbove(kept: string[], rest: string): boolean {
  const from = kept.findLastIndex((line) => line.trim() === '') + 1;
  const paragraph = kept.slice(from).join('\n');
  const mark = runAhead.exec(rest)?.[0];
  return paragraph !== '' && (mark ? !isOpening(paragraph, mark) : closing.test(rest));
}
