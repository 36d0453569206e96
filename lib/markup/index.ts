export { asidePlaces, canonicalise, liftAsides, typedForm } from './canonical';
export { faultIn, namesPlaces, type Fault } from './faults';
export { labelWriter, outerLabels, placeReader, type Labels, type PlaceOf } from './labels';
export { withDirections } from './directions';
export { hasSign } from './near';
export { quotation, sealedSource } from './quotation';
export { findIn, groupsOf, lettersOf, wordsIn, type Letters } from './typeset';
export { textOfHtml } from './words-of-html';
export { coverToken, fillCovers, render } from './versions';
export type { AsideText, Rendering, Version } from './versions';

/** Characters of source that a post may have; rendering is measured up to here. */
export const longestPost = 20_000;
