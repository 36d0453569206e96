import { epubFiles, zip } from '../unit/epub/make-epub';

/** A made-up novel with the shape of a real one, in the three ways in which a club can enter it. */
export type Novel = {
  what: string;
  /** As somebody types it who counts. */
  count: string;
  /** As somebody pastes it from a shop or an encyclopaedia. */
  paste: string;
  epub: Buffer;
  /** What the preview says of each. */
  sums: { count: string; paste: string; epub: string };
  /** What its places are called once it is entered from the EPUB: those named here, by place. */
  places: Record<number, string>;
  last: number;
};

type Node = { label: string; below?: Node[] };

const chapters = (from: number, to: number, label = (number: number) => `Chapter ${number}`): Node[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ label: label(from + at) }));
const flatten = (nodes: Node[]): Node[] => nodes.flatMap((node) => [node, ...flatten(node.below ?? [])]);
const WORDS = `<p>${'Words of a made-up book, and no more. '.repeat(12)}</p>`;

/** Written as an EPUB 3, an EPUB 2, or without a table of contents. */
function makeEpub(nodes: Node[], table: 'nav' | 'ncx' | 'none'): Buffer {
  const all = flatten(nodes);
  const fileName = (node: Node) => `t${all.indexOf(node)}.xhtml`;
  const files = all.map((node) => ({
    file: fileName(node),
    body: `<h2>${node.label}</h2>${node.below ? '' : WORDS}`,
  }));
  const list = (inner: Node[]): string =>
    `<ol>${inner.map((node) => `<li><a href="${fileName(node)}">${node.label}</a>${node.below ? list(node.below) : ''}</li>`).join('')}</ol>`;
  const points = (inner: Node[]): string =>
    inner
      .map(
        (node) =>
          `<navPoint><navLabel><text>${node.label}</text></navLabel><content src="${fileName(node)}"/>${points(node.below ?? [])}</navPoint>`,
      )
      .join('');
  const tables = {
    nav: { nav: `<nav epub:type="toc">${list(nodes)}</nav>` },
    ncx: { ncx: points(nodes) },
    none: {},
  };
  return Buffer.from(zip(epubFiles({ files, ...tables[table] })));
}

const joinLabels = (nodes: Node[], page = (_at: number) => '') =>
  flatten(nodes)
    .map(({ label }, at) => `${label}${page(at)}`)
    .join('\n');

const WITHOUT_PARTS = [...chapters(1, 12, (number) => `${number}. Lantern ${number}`), { label: 'Index' }];
const PROLOGUE = [
  { label: 'Cover' },
  { label: 'Prologue' },
  { label: 'PART ONE', below: chapters(1, 4) },
  { label: 'PART TWO', below: chapters(5, 7) },
  { label: 'Epilogue' },
];
const RESTARTING = [1, 2, 3].map((part) => ({ label: `Part ${part}`, below: chapters(1, 3) }));
const PLAY = ['I', 'II', 'III'].map((act) => ({
  label: `ACT ${act}`,
  below: ['I', 'II', 'III'].map((scene) => ({ label: `SCENE ${scene}. A hall.` })),
}));
const JAPANESE = [
  { label: '第一部', below: ['一', '二', '三'].map((number) => ({ label: `第${number}章　手紙` })) },
  { label: '第二部', below: ['四', '五', '六'].map((number) => ({ label: `第${number}章　川` })) },
  { label: '奥付' },
];

export const novels: Novel[] = [
  {
    what: 'a prologue, two parts and an epilogue',
    count: 'Prologue\nPart One: 4\nPart Two: 3\nEpilogue',
    paste: joinLabels(PROLOGUE, (at) => ` ....... ${at * 11 + 3}`),
    epub: makeEpub(PROLOGUE, 'nav'),
    sums: {
      count: '9 chapters in 2 parts.',
      paste: '9 chapters in 2 parts; one entry left out: Cover.',
      epub: '9 chapters in 2 parts; one entry left out: Cover.',
    },
    places: { 1: 'The Prologue', 2: 'Chapter 1', 6: 'Chapter 5', 9: 'The Epilogue' },
    last: 9,
  },
  {
    what: 'no parts',
    count: '12',
    paste: joinLabels(WITHOUT_PARTS, (at) => `\t${at * 20 + 9}`),
    epub: makeEpub(WITHOUT_PARTS, 'ncx'),
    sums: {
      count: '12 chapters.',
      paste: '12 chapters; one entry left out: Index.',
      epub: '12 chapters; one entry left out: Index.',
    },
    places: { 1: 'Chapter 1', 12: 'Chapter 12' },
    last: 12,
  },
  {
    what: 'numbers that begin again in each part',
    count: 'Part One: 1–3\nPart Two: 1–3\nPart Three: 1–3',
    paste: joinLabels(RESTARTING),
    epub: makeEpub(RESTARTING, 'none'),
    sums: {
      count: '9 chapters in 3 parts.',
      paste: '9 chapters in 3 parts.',
      epub: '9 chapters in 3 parts.',
    },
    places: { 1: 'Part 1, chapter 1', 4: 'Part 2, chapter 1', 9: 'Part 3, chapter 3' },
    last: 9,
  },
  {
    what: 'acts and scenes',
    count: '3 parts: 3, 3, 3',
    paste: joinLabels(PLAY),
    epub: makeEpub(PLAY, 'nav'),
    sums: {
      count: '9 chapters in 3 parts.',
      paste: '9 chapters in 3 parts.',
      epub: '9 chapters in 3 parts.',
    },
    places: { 1: 'Act I, scene I', 9: 'Act III, scene III' },
    last: 9,
  },
  {
    what: 'Japanese parts and chapters',
    count: '3 + 3',
    paste: joinLabels(JAPANESE, (at) => `……${at * 20 + 9}`),
    epub: makeEpub(JAPANESE, 'ncx'),
    sums: {
      count: '6 chapters in 2 parts.',
      paste: '6 chapters in 2 parts; one entry left out: 奥付.',
      epub: '6 chapters in 2 parts; one entry left out: 奥付.',
    },
    places: { 1: '第一章', 6: '第六章' },
    last: 6,
  },
  {
    what: '365 chapters',
    count: '365',
    paste: joinLabels(chapters(1, 365)),
    epub: makeEpub(chapters(1, 365), 'nav'),
    sums: { count: '365 chapters.', paste: '365 chapters.', epub: '365 chapters.' },
    places: { 1: 'Chapter 1', 365: 'Chapter 365' },
    last: 365,
  },
];
