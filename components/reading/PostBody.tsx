import { fillCovers } from '@/lib/markup';
import type { CoverView } from '@/lib/gate';
import { words, type Say } from '@/lib/words';

type Props = { html: string; covers: CoverView[]; placeName: (place: number) => string };

/** A post's words, each cover a button of the page's PressForm, each aside that was looked at open. */
export function PostBody({ html, covers, placeName }: Props) {
  const { say } = words();
  const byOrdinal = new Map(covers.map((cover) => [cover.ordinal, cover]));
  const filled = fillCovers(html, (ordinal, place) => {
    const cover = byOrdinal.get(ordinal);
    return cover ? shown(cover, placeName(place), say) : '';
  });
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: filled }} />;
}

function shown({ id, html }: CoverView, place: string, say: Say): string {
  if (html === null) {
    const [waits, look] = [say('reading.cover.waits', { place }), say('reading.cover.look')].map(escaped);
    return `<button id="i-${id}" type="submit" form="press" name="look" value="aside:${id}" class="veil"><span>${waits}</span> <span class="look">${look}</span></button>`;
  }
  const box = html.startsWith('<div') ? 'div' : 'span';
  const cover = `<button type="submit" form="press" name="cover" value="${id}" class="veil">${escaped(say('reading.cover.again'))}</button>`;
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
