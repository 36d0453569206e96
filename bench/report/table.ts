import type { OperationResult, BenchResults } from '../measure/measure-all';

const COLUMNS = [
  'where',
  'what',
  'a second',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'database',
  'queries',
  'bytes',
  '× (c)',
  '1 : 20 kB',
];

/** The figures of a run, a row each, with what each is of its floor (c) and of a bare server's. */
export function formatTable(results: BenchResults): string {
  const rows = results.figures.map((one) => [
    ...[one.where, one.name, one.perSecond.toFixed(1), one.p50.toFixed(1), one.p99.toFixed(1)],
    ...[one.cpu.toFixed(2), one.databaseCpu.toFixed(2), String(one.queries ?? ''), one.bytes.toFixed(0)],
    ...[floorRatio(one, findFloor(one, results.figures)), baselineRatio(one, findBaseline(results))],
  ]);
  return alignColumns([COLUMNS, ...rows]);
}

const floorRatio = (one: OperationResult, floor: OperationResult | undefined) =>
  floor ? (one.perSecond / floor.perSecond).toFixed(2) : '';
const baselineRatio = (one: OperationResult, bare: OperationResult) =>
  (bare.perSecond / one.perSecond).toFixed(0);

export const findBaseline = ({ figures }: BenchResults) =>
  figures.find(({ name }) => name === 'a string of 20 kB')!;

/** What rendering a page's like costs alone. */
export function findFloor(
  { name }: OperationResult,
  figures: OperationResult[],
): OperationResult | undefined {
  const kind = name.startsWith('a thread') ? 'thread' : name.startsWith('the reading room') ? 'room' : null;
  const zipped = name.includes('gzip');
  if (!kind) return undefined;
  return figures.find(
    (one) =>
      one.name.startsWith('floor (c)') && one.name.includes(kind) && one.name.includes('gzip') === zipped,
  );
}

function alignColumns(rows: string[][]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const line = (row: string[]) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return rows.map(line).join('\n');
}
