// Part of npm run check: fails when the sentences of a document are longer than one reading takes in.
// `node scripts/docs/sentence-length.mjs README.md` shows the figures of one document.
import { readFileSync, readdirSync } from 'node:fs';
import { percentile, sentences, wordCount } from '../support/sentences.mjs';

const LIMITS = { median: 18, ninth: 28 };

const asked = process.argv.slice(2);
const measured = (asked.length > 0 ? asked : documents()).map(measure);
const over = measured.filter(({ median, ninth }) => median > LIMITS.median || ninth > LIMITS.ninth);
for (const one of asked.length > 0 ? measured : over) show(one);
if (over.length > 0) {
  console.log(
    `Split them: at most ${LIMITS.median} words in the median, and ${LIMITS.ninth} in nine of ten.`,
  );
  process.exitCode = 1;
}

/** The Markdown files at the root and in `docs`. */
function documents() {
  const below = readdirSync('docs', { recursive: true }).map((file) => `docs/${file}`);
  return [...readdirSync('.'), ...below].filter((file) => file.endsWith('.md')).sort();
}

function measure(file) {
  const all = sentences(readFileSync(file, 'utf8'));
  const counts = all.map(wordCount);
  const long = all.filter((sentence) => wordCount(sentence) > LIMITS.ninth);
  return { file, long, median: percentile(counts, 50), ninth: percentile(counts, 90) };
}

function show({ file, median, ninth, long }) {
  console.log(`${file}: ${median} words in the median, ${ninth} or fewer in nine of ten`);
  for (const sentence of long) console.log(`  ${wordCount(sentence)}: ${sentence}`);
}
