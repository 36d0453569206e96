/** npm run try:epub -- DIR: how the table of contents of each EPUB of a folder is read. `--all` prints every entry. */
import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readEpub, type EpubOutline } from '@/lib/books/epub';

const { values, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run try:epub -- DIR [--all]');
  process.exit(1);
}

for (const name of readdirSync(folder)
  .filter((file) => file.toLowerCase().endsWith('.epub'))
  .sort()) {
  const began = performance.now();
  const read = await readEpub(createReadStream(path.join(folder, name)));
  const took = `${Math.round(performance.now() - began)} ms`;
  console.log([name, 'refusal' in read ? `refused: ${read.refusal}` : describe(read), took].join(' | '));
  if (values.all && !('refusal' in read)) for (const line of read.entries.map(formatEntry)) console.log(line);
}

function describe({ title, author, cover, entries }: EpubOutline): string {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  return `${title ?? '?'} – ${author ?? '?'} | ${count('chapter')} chapters in ${count('part')} parts, ${count('matter')} left out | ${describeCover(cover)}`;
}

function describeCover(cover: EpubOutline['cover']): string {
  return cover ? `a cover of ${Math.ceil(cover.length / 1024)} KB` : 'no cover';
}

function formatEntry({ kind, label, title, depth, spine, share }: EpubOutline['entries'][number]): string {
  const text = `${(share * 100).toFixed(1)} %`;
  return `  ${'  '.repeat(depth)}${kind}: ${[label, title].filter((part) => part !== null).join(' | ')} (files ${spine.join('–')}, ${text})`;
}
