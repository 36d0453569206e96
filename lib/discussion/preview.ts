import 'server-only';
import { escapeUTF8 } from 'entities';
import type { ActionResult } from '@/lib/actions';
import { initialFormState } from '@/lib/actions/form-state';
import type { PostPreview, PreviewReader } from '@/lib/gate';
import { loadMessages, type Messages } from '@/lib/i18n';
import { addDirections, fillCovers, labelAsides } from '@/lib/markdown';
import { listPlaceNames } from '@/lib/outline/place-names';
import { watchedExtra } from './watched-words';

type PreviewFields = { previewPlace: number | null; previewVeil?: 'marked' | 'sealed' | null };

/** For whose eyes a form asks its preview; null for its author's. */
export const previewReader = ({ previewPlace, previewVeil }: PreviewFields): PreviewReader | null =>
  previewPlace === null ? null : { place: previewPlace, veil: previewVeil ?? 'marked' };

/** The form again, with the post as its author or the reader that they chose will see it, and with what it tells too soon. */
export async function previewResult(post: PostPreview, title: string | null = null): Promise<ActionResult> {
  const heard = await loadMessages();
  const words = previewWords(heard, post);
  const preview = {
    title: post.html === null ? null : title,
    readers: [words.readers(), words.audience()].filter(Boolean).join(' · '),
    note: words.note(),
    html: post.html === null ? null : words.html(post.html),
    spoilers: post.spoilers.map(({ text, place }) => ({ text: shorten(text), waits: words.waits(place) })),
  };
  const watched = watchedExtra(heard, { ...post, isStuck: false });
  return { ...initialFormState, focusId: 'preview', extra: { preview, watched } };
}

function previewWords(heard: Messages, { mark, labels, at, audience }: PostPreview) {
  const { t } = heard;
  const names = listPlaceNames(heard, labels);
  const formatPlace = (place: number) => names[place] ?? t('reading.places.chapter', { number: place });
  const waits = (place: number) =>
    place > mark
      ? t('reading.cover.spoiler', { place: formatPlace(place) })
      : t('discussion.preview.notHidden');
  return {
    waits,
    readers: () =>
      mark === 0
        ? t('discussion.preview.everybody')
        : t('discussion.preview.readers', { place: formatPlace(mark) }),
    audience: () => {
      if (!audience || mark === 0) return null;
      const isAll = audience.readers === audience.sharers;
      return t(isAll ? 'discussion.writing.audienceAll' : 'discussion.writing.audience', audience);
    },
    note: () =>
      at
        ? t(at.veil === 'sealed' ? 'discussion.preview.atSealed' : 'discussion.preview.atMarked', {
            place: formatPlace(at.place),
          })
        : t('discussion.preview.hint'),
    html: (html: string) =>
      at
        ? fillCovers(addDirections(html), (_, place) =>
            coverHtml(t('reading.cover.waits', { place: formatPlace(place) })),
          )
        : labelAsides(addDirections(html), (place) => escapeUTF8(waits(place))),
  };
}

const coverHtml = (words: string) => `<span class="veil">${escapeUTF8(words)}</span>`;

const MAX_SPOILER = 80;
const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MAX_SPOILER ? `${line.slice(0, MAX_SPOILER).trimEnd()} …` : line;
};
