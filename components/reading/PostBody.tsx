import { fillCovers } from '@/lib/markup';
import type { CoverView } from '@/lib/gate';

type Props = { html: string; covers: CoverView[]; placeName: (place: number) => string };

/** A post's words, each cover a button of the page's PressForm, each aside that was looked at open. */
export function PostBody({ html, covers, placeName }: Props) {
  const byOrdinal = new Map(covers.map((cover) => [cover.ordinal, cover]));
  const filled = fillCovers(html, (ordinal, place) => {
    const cover = byOrdinal.get(ordinal);
    return cover ? shown(cover, escaped(placeName(place))) : '';
  });
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: filled }} />;
}

function shown({ id, html }: CoverView, place: string): string {
  if (html === null) {
    return `<button id="i-${id}" type="submit" form="press" name="look" value="aside:${id}" class="veil"><span>Waits at ${place}</span> <span class="look">Look anyway</span></button>`;
  }
  const box = html.startsWith('<div') ? 'div' : 'span';
  const cover = `<button type="submit" form="press" name="cover" value="${id}" class="veil">Cover again</button>`;
  return `<${box} id="i-${id}" tabindex="-1">${html} ${cover}</${box}>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
