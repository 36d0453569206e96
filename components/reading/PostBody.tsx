import { escapeUTF8 } from 'entities';
import { fillCovers, addDirections } from '@/lib/markdown';
import { renderCached } from '@/lib/html-cache';
import type { CoverView } from '@/lib/gate';
import { withLanguage, messages, type Messages } from '@/lib/i18n';
import { returnPath, Cover, type CoverQuestion } from './Cover';

type Props = {
  html: string;
  covers: CoverView[];
  question: CoverQuestion;
  placeName: (place: number) => string;
  /** For its author: asides after this place say which place they wait for. */
  labelAsidesAfter?: number;
};

/** A post's words, each cover with its button of the page's ItemActionsForm, each aside that was looked at open. */
export function PostBody({ html, covers, question, placeName, labelAsidesAfter }: Props) {
  const translation = messages();
  const byOrdinal = new Map(covers.map((cover) => [cover.ordinal, cover]));
  const filled = fillCovers(addDirections(html), (ordinal, place) => {
    const cover = byOrdinal.get(ordinal);
    if (!cover) return '';
    return cover.html === null
      ? coverHtml(cover.id, placeName(place), question, translation)
      : openAsideHtml(cover.id, cover.html, translation);
  });
  const labelled =
    labelAsidesAfter === undefined ? filled : labelAsides(filled, labelAsidesAfter, placeName, translation);
  return <div className="prose" dangerouslySetInnerHTML={{ __html: labelled }} />;
}

const asideTag = /<(span|div)(?: dir="\w+")? class="aside" data-place="(\d+)">/g;

/** The places of the asides in a post's safe HTML, as far as it is open. */
export const asidePlaces = (html: string) => [...html.matchAll(asideTag)].map(([, , place]) => Number(place));

function labelAsides(html: string, after: number, placeName: Props['placeName'], { t }: Messages): string {
  return html.replace(asideTag, (opening, _, digits: string) => {
    const place = Number(digits);
    if (place <= after) return opening;
    return `${opening}<small class="aside-place">${escapeUTF8(t('reading.cover.spoiler', { place: placeName(place) }))}</small> `;
  });
}

function coverHtml(id: string, place: string, question: CoverQuestion, { language }: Messages): string {
  const cover = { kind: 'aside' as const, id, place, back: returnPath(question, 'aside', id), inline: true };
  return withLanguage(language, () => renderCached(`aside ${language}`, Cover, cover));
}

function openAsideHtml(id: string, html: string, { t }: Messages): string {
  const box = html.startsWith('<div') ? 'div' : 'span';
  const cover = `<button type="submit" form="item-actions" name="cover" value="${id}" class="veil cover-again">${escapeUTF8(t('reading.cover.again'))}</button>`;
  return `<${box} id="i-${id}" tabindex="-1">${addDirections(html)} ${cover}</${box}>`;
}
