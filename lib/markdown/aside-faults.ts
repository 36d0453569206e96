import { parseTyped } from './stored-aside-notation';
import type { PlaceParser } from './chapter-labels';
import { findNearMiss } from './near-misses';
import type { Fault } from './aside-scanner';

export type { Fault };

/**
 * Why a source cannot be taken as its author typed it, the first reason; null where it can. What was plainly meant to
 * hide words must hide them: a sign that closes nothing, one that is nearly written, a place that the book has not.
 */
export function findFault(source: string, placeOf: PlaceParser): Fault | null {
  const { pieces, faults } = parseTyped(source, 0, placeOf);
  if (faults[0]) return faults[0];
  const outside = pieces.filter((piece) => typeof piece === 'string').join('\uFFFC');
  const near = findNearMiss(outside);
  return near === null ? null : { kind: 'near', text: near };
}

/** Whether a source names places by their labels, so that the book's are needed to read it. */
export const hasPlaceLabels = (source: string) =>
  /[{=:]|spoiler/iu.test(source) && findFault(source, () => null)?.kind === 'place';
