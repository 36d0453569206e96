import {
  isHeart,
  detectFlanking,
  parseOrdinal,
  scanDelimiters,
  dropPlace,
  type DelimiterFamily,
  type Flanking,
  type Delimiter,
} from './aside-delimiters';
import type { PlaceParser } from './chapter-labels';

type Range = [from: number, to: number];

/** An aside where it lies in a source: with its signs `from`..`to`, its words alone `start`..`end`. */
export type AsideSpan = SpanEnds & {
  family: DelimiterFamily;
  from: number;
  start: number;
  end: number;
  to: number;
  place: number;
};
// Which way the signs at its two ends look as if they worked.
type SpanEnds = { opener: Flanking; closer: Flanking };

/** Why a source cannot be taken as it stands: a sign that closes nothing, or a place that the book has not. */
export type Fault = { kind: 'closer' | 'place' | 'near'; text: string };

export type ScanResult = {
  spans: AsideSpan[];
  /** Signs of asides within asides, which hide nothing of their own. */
  nested: Range[];
  faults: Fault[];
};

const MAX_ASIDES = 50;

/**
 * The asides of a source, in order. What could be read in two ways hides all that either would: anything opens, only
 * its own counterpart closes, what opens inside must close too, and the whole waits for the furthest of their places.
 */
export function scanAsides(
  source: string,
  defaultPlace: number,
  placeOf: PlaceParser = parseOrdinal,
): ScanResult {
  return new AsideScanner(source, defaultPlace, placeOf).result();
}

class AsideScanner {
  private readonly found: AsideSpan[] = [];
  private readonly faults: Fault[] = [];
  private nested: Range[] = [];
  private readonly openers: Record<DelimiterFamily, Range[]> = { '|': [], '!': [], '[': [], ':': [] };
  private readonly open = new Map<DelimiterFamily, number>();
  private hasTooMany = false;

  constructor(
    private readonly source: string,
    private readonly defaultPlace: number,
    private readonly placeOf: PlaceParser,
  ) {}

  result(): ScanResult {
    for (const sign of scanDelimiters(this.source, this.placeOf)) {
      const read = sign.spaced && !this.open.has('|') ? dropPlace(sign) : sign;
      if (read.unknown !== undefined) this.faults.push({ kind: 'place', text: read.unknown });
      if (this.isHiding()) this.readInside(read);
      else if (read.family === '|') this.readPipesOutside(read);
      else if (read.opens) this.beginAside(read);
      else if (read.family !== '!' || !isHeart(this.source, read.after)) this.reportUnmatched(read);
    }
    if (this.open.has('|')) this.closeAtEnd();
    if (this.isHiding()) this.end(this.source.length, this.source.length);
    return { spans: this.found, nested: this.nested, faults: this.faults };
  }

  private isHiding(): boolean {
    return this.open.size > 0 || this.hasTooMany;
  }

  private reportUnmatched({ at, after }: Delimiter): void {
    this.faults.push({ kind: 'closer', text: this.source.slice(at, after).trim() });
  }

  private readPipesOutside(sign: Delimiter): void {
    const earlier = this.found.findLastIndex((span) => span.family === '|');
    const flanking = detectFlanking(this.source, sign);
    const isUnmatched =
      flanking === 'closes' || (flanking === 'either' && this.found[earlier]?.closer === 'opens');
    if (earlier >= 0 && isUnmatched) return this.reopen(earlier, sign);
    const isLast = this.source.slice(sign.after).trim() === '' && this.source.slice(0, sign.at).trim() !== '';
    if (!this.isEmpty(sign) && (flanking === 'closes' || isLast)) this.reportUnmatched(sign);
    this.beginAside(sign);
    if (this.isEmpty(sign)) this.closeDelimiter({ ...sign, place: 0 });
  }

  private readInside(sign: Delimiter): void {
    if (sign.family === '|') this.readPipesInside(sign);
    else if (sign.opens) this.openDelimiter(sign);
    else if (this.open.has(sign.family)) this.closeDelimiter(sign);
  }

  private readPipesInside(sign: Delimiter): void {
    const width = this.open.get('|');
    if (width === undefined && !this.isEmpty(sign)) this.openDelimiter(sign);
    if (width === undefined || sign.width < width) return;
    if (width >= 4 || sign.width < 4 || sign.place !== undefined) return this.closeDelimiter(sign);
    this.closeAndReopen(sign);
  }

  // ||one||||two||{9}: the run in the middle closes the one and opens the other.
  private closeAndReopen(sign: Delimiter): void {
    const second = { ...sign, at: sign.at + 2, width: sign.width - 2 };
    this.closeDelimiter({ ...sign, after: second.at });
    if (this.isHiding()) this.openDelimiter(second);
    else this.beginAside(second);
  }

  // ||one ||two||{9} three||{13}: a sign that can only close tells that what looked closed was not.
  private reopen(index: number, sign: Delimiter): void {
    const { from, start } = this.found[index]!;
    this.absorb(index);
    this.open.set('|', 2);
    this.openers['|'].push([from, start]);
    if (sign.place !== undefined) this.closeDelimiter(sign);
    else if (detectFlanking(this.source, sign) !== 'either') this.nested.push([sign.at, sign.after]);
  }

  // a||b||c||d: one of the three is astray, and nobody can say which. What is plainly an aside is left as it is.
  private closeAtEnd(): void {
    const plain = this.found.findLastIndex(({ opener, closer }) => opener === 'opens' && closer === 'closes');
    if (this.found.at(-1)!.opener !== 'opens') {
      this.absorb(plain + 1);
      this.nested = this.nested.filter(
        ([from]) => from < this.found.at(-1)!.from || this.source[from] !== '|',
      );
    }
    this.raisePlace(this.defaultPlace);
    const { from, start } = this.found.at(-1)!;
    if (/\S[ \t]*$/.test(this.lineBefore(from)) && /^[ \t]*(?:\n|$)/.test(this.source.slice(start)))
      this.faults.push({ kind: 'closer', text: '||' });
  }

  /** The text on its line before `to`. */
  private lineBefore(to: number): string {
    return this.source.slice(this.source.lastIndexOf('\n', to - 1) + 1, to);
  }

  private absorb(index: number): void {
    const absorbed = this.found.splice(index + 1);
    for (const { place } of absorbed) this.raisePlace(place);
  }

  private beginAside(sign: Delimiter): void {
    const start = sign.family === '|' ? sign.at + sign.width : sign.after;
    const ends: SpanEnds = { opener: detectFlanking(this.source, sign), closer: 'either' };
    const span = { family: sign.family, from: sign.at, start, end: start, to: sign.after, place: 0, ...ends };
    if (this.found.length < MAX_ASIDES) this.found.push(span);
    else this.hasTooMany = true;
    this.openDelimiter(sign);
  }

  private openDelimiter(sign: Delimiter): void {
    const { family, width, place, at, after } = sign;
    this.open.set(family, family === '|' ? width : (this.open.get(family) ?? 0) + 1);
    this.openers[family].push([at, after]);
    if (family !== '|') this.raisePlace(place ?? this.defaultPlace);
  }

  private closeDelimiter(sign: Delimiter): void {
    const { family, at, after, place } = sign;
    const levels = family === '|' ? 0 : this.open.get(family)! - 1;
    if (levels > 0) this.open.set(family, levels);
    else this.open.delete(family);
    this.recordPair(sign);
    if (family === '|') this.raisePlace(place ?? this.defaultPlace);
    if (!this.isHiding()) this.end(at, after, detectFlanking(this.source, sign));
  }

  /** Two signs that belong together are no words, wherever they stand. `a || b || c` may be something else. */
  private recordPair({ family, at, after }: Delimiter): void {
    const opener = this.openers[family].pop();
    const pair: Range[] = opener ? [opener, [at, after]] : [];
    if (!pair.some(([from, to]) => /^\s?\|+\s?$/.test(this.source.slice(Math.max(0, from - 1), to + 1))))
      this.nested.push(...pair);
  }

  private raisePlace(place: number): void {
    const last = this.found.at(-1)!;
    last.place = Math.max(last.place, place);
  }

  private end(end: number, to: number, closer: Flanking = 'either'): void {
    const last = this.found.at(-1)!;
    Object.assign(last, { end: Math.max(end, last.start), to, closer });
  }

  /** Four pipes and more that open towards nothing: no words, so nothing to hide. */
  private isEmpty(sign: Delimiter): boolean {
    return sign.family === '|' && sign.width >= 4 && detectFlanking(this.source, sign) !== 'opens';
  }
}
