import { escapeUTF8 } from 'entities';
import { addDirections, fillCovers, labelAsides } from '@/lib/markdown';
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
  const spoilerLabel = (place: string) => escapeUTF8(translation.t('reading.cover.spoiler', { place }));
  const byOrdinal = new Map(covers.map((cover) => [cover.ordinal, cover]));
  const filled = fillCovers(addDirections(html), (ordinal, place) => {
    const cover = byOrdinal.get(ordinal);
    if (!cover) return '';
    return cover.html === null
      ? coverHtml(cover.id, placeName(place), question, translation)
      : openAsideHtml(cover.id, cover.html, translation);
  });
  const labelled =
    labelAsidesAfter === undefined
      ? filled
      : labelAsides(filled, (place) => (place > labelAsidesAfter ? spoilerLabel(placeName(place)) : null));
  return <div className="prose" dangerouslySetInnerHTML={{ __html: labelled }} />;
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
