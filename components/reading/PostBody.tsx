import { fillCovers, withDirections } from '@/lib/markup';
import { printed } from '@/lib/still';
import type { CoverView } from '@/lib/gate';
import { speaking, words, type Words } from '@/lib/words';
import { backOf, Cover, type Ask } from './Cover';

type Props = {
  html: string;
  covers: CoverView[];
  ask: Ask;
  placeName: (place: number) => string;
  /** For its author: asides after this place say which place they wait for. */
  tellsAfter?: number;
};

/** A post's words, each cover with its button of the page's PressForm, each aside that was looked at open. */
export function PostBody({ html, covers, ask, placeName, tellsAfter }: Props) {
  const spoken = words();
  const byOrdinal = new Map(covers.map((cover) => [cover.ordinal, cover]));
  const filled = fillCovers(withDirections(html), (ordinal, place) => {
    const cover = byOrdinal.get(ordinal);
    if (!cover) return '';
    return cover.html === null
      ? covered(cover.id, placeName(place), ask, spoken)
      : opened(cover.id, cover.html, spoken);
  });
  const told = tellsAfter === undefined ? filled : withPlaces(filled, tellsAfter, placeName, spoken);
  return <div className="prose" dangerouslySetInnerHTML={{ __html: told }} />;
}

const aside = /<(span|div)(?: dir="\w+")? class="aside" data-place="(\d+)">/g;

/** The places of the asides in a post's safe HTML, as far as it is open. */
export const asidePlacesIn = (html: string) => [...html.matchAll(aside)].map(([, , place]) => Number(place));

function withPlaces(html: string, after: number, placeName: Props['placeName'], { say }: Words): string {
  return html.replace(aside, (opening, _, digits: string) => {
    const place = Number(digits);
    if (place <= after) return opening;
    return `${opening}<small class="aside-place">${escaped(say('reading.cover.spoiler', { place: placeName(place) }))}</small> `;
  });
}

function covered(id: string, place: string, ask: Ask, { language }: Words): string {
  const cover = { kind: 'aside' as const, id, place, back: backOf(ask, 'aside', id), inline: true };
  return speaking(language, () => printed(`aside ${language}`, Cover, cover));
}

function opened(id: string, html: string, { say }: Words): string {
  const box = html.startsWith('<div') ? 'div' : 'span';
  const cover = `<button type="submit" form="press" name="cover" value="${id}" class="veil again">${escaped(say('reading.cover.again'))}</button>`;
  return `<${box} id="i-${id}" tabindex="-1">${withDirections(html)} ${cover}</${box}>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
