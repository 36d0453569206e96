export { asidePlaces, canonicalise, liftAsides, moveAsides, toTypedForm } from './stored-aside-notation';
export { findFault, hasPlaceLabels, type Fault } from './aside-faults';
export { createLabelWriter, createPlaceParser, type ChapterLabels, type PlaceParser } from './chapter-labels';
export { addDirections } from './text-direction';
export { labelAsides, shownAsidePlaces } from './aside-labels';
export { hasAsideMarkup } from './near-misses';
export { quoteSource, sealSource } from './quotation';
export { findPhrase, groupWords, foldLetters, listWords, type FoldedText } from './phrase-search';
export { createTermTest } from './term-search';
export { hideSentences } from './hide-sentences';
export { splitSentences } from './sentences';
export { htmlToText } from './html-to-text';
export { coverToken, fillCovers, render } from './post-versions';
export type { RenderedAside, Rendering, Version } from './post-versions';

/** Characters of source that a post may have; rendering is measured up to here. */
export const MAX_POST_LENGTH = 20_000;
