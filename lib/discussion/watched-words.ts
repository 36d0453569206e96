import 'server-only';
import type { ActionResult } from '@/lib/actions';
import { initialFormState, type FormExtra } from '@/lib/actions/form-state';
import type { WatchedWord } from '@/lib/gate';
import { loadMessages, type Messages } from '@/lib/i18n';
import { listPlaceNames, type OutlineLabels } from '@/lib/outline/place-names';

type Undecided = { watched: WatchedWord[]; labels: OutlineLabels; isStuck: boolean };

/** The form again, with what its text tells too soon and one button for each way to go on. */
export async function watchedResult(undecided: Undecided): Promise<ActionResult> {
  const watched = watchedExtra(await loadMessages(), undecided);
  return { ...initialFormState, focusId: 'watched', extra: { watched } };
}

/** Undefined where there is nothing to decide. */
export function watchedExtra(heard: Messages, { watched, labels, isStuck }: Undecided): FormExtra['watched'] {
  if (watched.length === 0) return undefined;
  const { t } = heard;
  const names = listPlaceNames(heard, labels);
  const formatPlace = (place: number) => names[place] ?? t('reading.places.chapter', { number: place });
  const latest = formatPlace(Math.max(...watched.map(({ place }) => place)));
  return {
    sentences: watched.map(({ phrase, place }) =>
      t('discussion.watched.mentions', { phrase, place: formatPlace(place) }),
    ),
    stuck: isStuck ? t('discussion.watched.stuck') : null,
    choices: [
      { value: 'raise', label: t('discussion.watched.raise', { place: latest }) },
      ...(isStuck ? [] : [{ value: 'hide', label: t('discussion.watched.hide') }]),
      { value: 'keep', label: t('discussion.watched.keep') },
    ],
  };
}
