import type { Result } from './results';

export type Row = { name: string; class: string } & Pick<Result, 'status' | 'proof' | 'sentence'> &
  Partial<Pick<Result, 'pair' | 'seed' | 'seconds'>>;

const HEADS = ['entry', 'class', 'proof', 'caught by', 'pair', 'seed', 'seconds'];

/** All that was tried, a line each. */
export function tableOf(rows: Row[]): string {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ name, class: kind, proof, status, sentence, pair, seed, seconds }: Row): string[] {
  const by = status === 'caught' ? short(sentence) : status.toUpperCase();
  const drawn = proof === 'two worlds';
  return [
    name,
    kind,
    proof,
    by,
    String(pair ?? ''),
    drawn ? String(seed ?? '') : '',
    seconds?.toFixed(0) ?? '',
  ];
}

const short = (sentence: string) => {
  const line = sentence.replace(/^(?:AssertionError: |Error: |→ )+/, '');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
