type Family = '|' | '!' | '[' | ':';
type Leaning = 'opens' | 'closes' | 'either';
type Sign = { family: Family; opens: boolean; at: number; after: number; width: number; place?: number };

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

const mostAsides = 50;

/**
 * The asides of a source, in order. Where it could be read in two ways, what either would hide is hidden: anything
 * opens, only its own counterpart closes, what opens inside must close too, and the place of the whole is the furthest
 * of them. Code is no exception: `a || b` in a code span opens an aside, for a backquote is easily left open and would
 * then show what the author hid. `\|\|` is how to write it there.
 */
export function spansIn(source: string, defaultPlace: number): Span[] {
  return new Scan(source, defaultPlace).spans();
}

const sign = new RegExp(
  [
    String.raw`\\[\s\S]`,
    String.raw`(\|{2,})(?:\{(\d{1,4})\})?`,
    String.raw`>!|!<`,
    String.raw`\[ ?spoiler ?(?:=(?: ?"?(\d{1,4})"? ?|[^\]\n]{0,200}))?\]|\[\/ ?spoiler ?\]`,
    String.raw`:::[ \t]{0,3}spoiler(?:[ \t]+(\d{1,4})[ \t]*$)?|^[ \t>]*:::+[ \t]*$`,
  ].join('|'),
  'gim',
);

function* signsIn(source: string): Generator<Sign> {
  for (const match of source.matchAll(sign)) {
    const [text, pipes, ...places] = match;
    if (text.startsWith('\\')) continue;
    const place = places.find((written) => written !== undefined);
    yield {
      family: pipes ? '|' : text.startsWith('[') ? '[' : text.includes(':::') ? ':' : '!',
      opens: /^(>!|\[ ?s|:::.*r)/i.test(text),
      at: match.index,
      after: match.index + text.length,
      width: pipes?.length ?? text.length,
      place: place === undefined ? undefined : Number(place),
    };
  }
}

/** What the white space around a run of pipes says that it does, as Markdown reads asterisks. */
function leaning(source: string, { family, opens, at, after, place }: Sign): Leaning {
  if (family !== '|') return opens ? 'opens' : 'closes';
  const spaceBefore = /^\s?$/.test(source.charAt(at - 1));
  const spaceAfter = /^\s?$/.test(source.charAt(after));
  if (place !== undefined || (!spaceBefore && spaceAfter)) return 'closes';
  return spaceBefore && !spaceAfter ? 'opens' : 'either';
}

class Scan {
  private readonly found: Span[] = [];
  private readonly open = new Map<Family, number>();
  private endless = false;

  constructor(
    private readonly source: string,
    private readonly defaultPlace: number,
  ) {}

  spans(): Span[] {
    for (const sign of signsIn(this.source)) {
      if (this.hiding()) this.inside(sign);
      else if (sign.family === '|') this.pipesOutside(sign);
      else if (sign.opens) this.begin(sign);
    }
    if (this.open.has('|')) this.leaveUnclosed();
    if (this.hiding()) this.end(this.source.length, this.source.length);
    return this.found;
  }

  private hiding(): boolean {
    return this.open.size > 0 || this.endless;
  }

  private pipesOutside(sign: Sign): void {
    const earlier = this.found.findLastIndex((span) => span.family === '|');
    const leans = leaning(this.source, sign);
    const isAstray = leans === 'closes' || (leans === 'either' && this.found[earlier]?.closer === 'opens');
    if (earlier >= 0 && isAstray) return this.resume(earlier, sign);
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
    this.absorb(index);
    this.open.set('|', 2);
    if (sign.place !== undefined) this.leave(sign);
  }

  // a||b||c||d: one of the three is astray, and nobody can say which. What is plainly an aside is left as it is.
  private leaveUnclosed(): void {
    const plain = this.found.findLastIndex(({ opener, closer }) => opener === 'opens' && closer === 'closes');
    if (this.found.at(-1)!.opener !== 'opens') this.absorb(plain + 1);
    this.raise(this.defaultPlace);
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

  private enter({ family, width, place }: Sign): void {
    this.open.set(family, family === '|' ? width : (this.open.get(family) ?? 0) + 1);
    if (family !== '|') this.raise(place ?? this.defaultPlace);
  }

  private leave(sign: Sign): void {
    const { family, at, after, place } = sign;
    const levels = family === '|' ? 0 : this.open.get(family)! - 1;
    if (levels > 0) this.open.set(family, levels);
    else this.open.delete(family);
    if (family === '|') this.raise(place ?? this.defaultPlace);
    if (!this.hiding()) this.end(at, after, leaning(this.source, sign));
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
