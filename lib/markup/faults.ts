import { piecesIn } from './canonical';
import type { PlaceOf } from './labels';
import { nearMissIn } from './near';
import type { Fault } from './spans';

export type { Fault };

/**
 * Why a source cannot be taken as its author typed it, the first reason; null where it can. What was plainly meant to
 * hide words must hide them: a sign that closes nothing, one that is nearly written, a place that the book has not.
 */
export function faultIn(source: string, placeOf: PlaceOf): Fault | null {
  const { pieces, faults } = piecesIn(source, 0, placeOf);
  if (faults[0]) return faults[0];
  const outside = pieces.filter((piece) => typeof piece === 'string').join('\uFFFC');
  const near = nearMissIn(outside);
  return near === null ? null : { kind: 'near', text: near };
}

/** Whether a source names places by their labels, so that the book's are needed to read it. */
export const namesPlaces = (source: string) =>
  /[{=:]|spoiler/iu.test(source) && faultIn(source, () => null)?.kind === 'place';
