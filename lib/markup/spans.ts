import {
  isHeart,
  leaning,
  ordinal,
  signsIn,
  withoutPlace,
  type Family,
  type Leaning,
  type Sign,
} from './signs';
import type { PlaceOf } from './labels';

type Range = [from: number, to: number];

/** An aside where it lies in a source: with its signs `from`..`to`, its words alone `start`..`end`. */
export type Span = Ends & {
  family: Family;
  from: number;
  start: number;
  end: number;
  to: number;
  place: number;
};
// Which way the signs at its two ends look as if they worked.
type Ends = { opener: Leaning; closer: Leaning };

/** Why a source cannot be taken as it stands: a sign that closes nothing, or a place that the book has not. */
export type Fault = { kind: 'closer' | 'place' | 'near'; text: string };

export type Found = {
  spans: Span[];
  /** Signs of asides within asides, which hide nothing of their own. */
  nested: Range[];
  faults: Fault[];
};

const mostAsides = 50;

/**
 * The asides of a source, in order. Where it could be read in two ways, what either would hide is hidden: anything
 * opens, only its own counterpart closes, what opens inside must close too, and the place of the whole is the furthest
 * of them.
 */
export function spansIn(source: string, defaultPlace: number, placeOf: PlaceOf = ordinal): Found {
  return new Scan(source, defaultPlace, placeOf).result();
}

class Scan {
  private readonly found: Span[] = [];
  private readonly faults: Fault[] = [];
  private nested: Range[] = [];
  private readonly openers: Record<Family, Range[]> = { '|': [], '!': [], '[': [], ':': [] };
  private readonly open = new Map<Family, number>();
  private endless = false;

  constructor(
    private readonly source: string,
    private readonly defaultPlace: number,
    private readonly placeOf: PlaceOf,
  ) {}

  result(): Found {
    for (const sign of signsIn(this.source, this.placeOf)) {
      const read = sign.spaced && !this.open.has('|') ? withoutPlace(sign) : sign;
      if (read.unknown !== undefined) this.faults.push({ kind: 'place', text: read.unknown });
      if (this.hiding()) this.inside(read);
      else if (read.family === '|') this.pipesOutside(read);
      else if (read.opens) this.begin(read);
      else if (read.family !== '!' || !isHeart(this.source, read.after)) this.astray(read);
    }
    if (this.open.has('|')) this.leaveUnclosed();
    if (this.hiding()) this.end(this.source.length, this.source.length);
    return { spans: this.found, nested: this.nested, faults: this.faults };
  }

  private hiding(): boolean {
    return this.open.size > 0 || this.endless;
  }

  private astray({ at, after }: Sign): void {
    this.faults.push({ kind: 'closer', text: this.source.slice(at, after).trim() });
  }

  private pipesOutside(sign: Sign): void {
    const earlier = this.found.findLastIndex((span) => span.family === '|');
    const leans = leaning(this.source, sign);
    const isAstray = leans === 'closes' || (leans === 'either' && this.found[earlier]?.closer === 'opens');
    if (earlier >= 0 && isAstray) return this.resume(earlier, sign);
    const isLast = this.source.slice(sign.after).trim() === '' && this.source.slice(0, sign.at).trim() !== '';
    if (!this.isEmpty(sign) && (leans === 'closes' || isLast)) this.astray(sign);
    this.begin(sign);
    if (this.isEmpty(sign)) this.leave({ ...sign, place: 0 });
  }

  private inside(sign: Sign): void {
    if (sign.family === '|') this.pipesInside(sign);
    else if (sign.opens) this.enter(sign);
    else if (this.open.has(sign.family)) this.leave(sign);
  }

  private pipesInside(sign: Sign): void {
    const width = this.open.get('|');
    if (width === undefined && !this.isEmpty(sign)) this.enter(sign);
    if (width === undefined || sign.width < width) return;
    if (width >= 4 || sign.width < 4 || sign.place !== undefined) return this.leave(sign);
    this.turn(sign);
  }

  // ||one||||two||{9}: the run in the middle closes the one and opens the other.
  private turn(sign: Sign): void {
    const second = { ...sign, at: sign.at + 2, width: sign.width - 2 };
    this.leave({ ...sign, after: second.at });
    if (this.hiding()) this.enter(second);
    else this.begin(second);
  }

  // ||one ||two||{9} three||{13}: a sign that can only close tells that what looked closed was not.
  private resume(index: number, sign: Sign): void {
    const { from, start } = this.found[index]!;
    this.absorb(index);
    this.open.set('|', 2);
    this.openers['|'].push([from, start]);
    if (sign.place !== undefined) this.leave(sign);
    else if (leaning(this.source, sign) !== 'either') this.nested.push([sign.at, sign.after]);
  }

  // a||b||c||d: one of the three is astray, and nobody can say which. What is plainly an aside is left as it is.
  private leaveUnclosed(): void {
    const plain = this.found.findLastIndex(({ opener, closer }) => opener === 'opens' && closer === 'closes');
    if (this.found.at(-1)!.opener !== 'opens') {
      this.absorb(plain + 1);
      this.nested = this.nested.filter(
        ([from]) => from < this.found.at(-1)!.from || this.source[from] !== '|',
      );
    }
    this.raise(this.defaultPlace);
    const { from, start } = this.found.at(-1)!;
    if (/\S[ \t]*$/.test(this.lineBefore(from)) && /^[ \t]*(?:\n|$)/.test(this.source.slice(start)))
      this.faults.push({ kind: 'closer', text: '||' });
  }

  /** What stands on its line before `to`. */
  private lineBefore(to: number): string {
    return this.source.slice(this.source.lastIndexOf('\n', to - 1) + 1, to);
  }

  private absorb(index: number): void {
    const absorbed = this.found.splice(index + 1);
    for (const { place } of absorbed) this.raise(place);
  }

  private begin(sign: Sign): void {
    const start = sign.family === '|' ? sign.at + sign.width : sign.after;
    const ends: Ends = { opener: leaning(this.source, sign), closer: 'either' };
    const span = { family: sign.family, from: sign.at, start, end: start, to: sign.after, place: 0, ...ends };
    if (this.found.length < mostAsides) this.found.push(span);
    else this.endless = true;
    this.enter(sign);
  }

  private enter(sign: Sign): void {
    const { family, width, place, at, after } = sign;
    this.open.set(family, family === '|' ? width : (this.open.get(family) ?? 0) + 1);
    this.openers[family].push([at, after]);
    if (family !== '|') this.raise(place ?? this.defaultPlace);
  }

  private leave(sign: Sign): void {
    const { family, at, after, place } = sign;
    const levels = family === '|' ? 0 : this.open.get(family)! - 1;
    if (levels > 0) this.open.set(family, levels);
    else this.open.delete(family);
    this.pair(sign);
    if (family === '|') this.raise(place ?? this.defaultPlace);
    if (!this.hiding()) this.end(at, after, leaning(this.source, sign));
  }

  /** Two signs that belong together are no words, wherever they stand. `a || b || c` may be something else. */
  private pair({ family, at, after }: Sign): void {
    const opener = this.openers[family].pop();
    const pair: Range[] = opener ? [opener, [at, after]] : [];
    if (!pair.some(([from, to]) => /^\s?\|+\s?$/.test(this.source.slice(Math.max(0, from - 1), to + 1))))
      this.nested.push(...pair);
  }

  private raise(place: number): void {
    const last = this.found.at(-1)!;
    last.place = Math.max(last.place, place);
  }

  private end(end: number, to: number, closer: Leaning = 'either'): void {
    const last = this.found.at(-1)!;
    Object.assign(last, { end: Math.max(end, last.start), to, closer });
  }

  /** Four pipes and more that open towards nothing: no words, so nothing to hide. */
  private isEmpty(sign: Sign): boolean {
    return sign.family === '|' && sign.width >= 4 && leaning(this.source, sign) !== 'opens';
  }
}
