import { render, type Rendering } from '@/lib/markdown';
import type { Random } from './random';
import { CHAPTERS } from './sizes';

const WORDS =
  'the of and a to in it was that he she they with for on as had at by which house garden letter evening window road sister answer winter station table morning promise colour paper quiet river stone lamp voice'.split(
    ' ',
  );

export type SampleText = { source: string; rendering: Rendering };

/** Texts of the lengths that people write, rendered once for every mark. One in eight has an aside further on. */
export function createSampleTexts({ below, of }: Random) {
  const bodies = Array.from({ length: 64 }, (_, nth) => ({ body: paragraphs(nth), ahead: nth % 8 === 3 }));
  const rendered = new Map<string, SampleText>();
  function paragraphs(nth: number) {
    const length = 20 + below(nth % 10 === 0 ? 400 : 80);
    const words = Array.from({ length }, (_, at) => (at % 40 === 39 ? `${of(WORDS)}.\n\n` : of(WORDS)));
    return `${words.join(' ').replace(/\n\n /g, '\n\n')}.`;
  }
  return (mark: number): SampleText => {
    const nth = below(bodies.length);
    const key = `${nth} ${mark}`;
    const known = rendered.get(key);
    if (known) return known;
    const { body, ahead } = bodies[nth]!;
    const source = ahead && mark < CHAPTERS ? `${body} ||${of(WORDS)} ${of(WORDS)}||{${mark + 1}}` : body;
    const text = { source, rendering: render(source, mark) };
    rendered.set(key, text);
    return text;
  };
}
