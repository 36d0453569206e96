import 'server-only';
import { escapeUTF8 } from 'entities';
import type { ActionResult } from '@/lib/actions';
import { initialFormState } from '@/lib/actions/form-state';
import type { PostPreview } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { addDirections, labelAsides } from '@/lib/markdown';
import { listPlaceNames } from '@/lib/outline/place-names';

/** The form again, with the post as it will look. Every spoiler is open and says which place it waits for. */
export async function previewResult(post: PostPreview, title: string | null = null): Promise<ActionResult> {
  const heard = await loadMessages();
  const { t } = heard;
  const names = listPlaceNames(heard, post.labels);
  const formatPlace = (place: number) => names[place] ?? t('reading.places.chapter', { number: place });
  const html = labelAsides(addDirections(post.html), (place) =>
    escapeUTF8(
      place > post.mark
        ? t('reading.cover.spoiler', { place: formatPlace(place) })
        : t('discussion.preview.notHidden'),
    ),
  );
  const readers =
    post.mark === 0
      ? t('discussion.preview.everybody')
      : t('discussion.preview.readers', { place: formatPlace(post.mark) });
  return { ...initialFormState, focusId: 'preview', extra: { preview: { title, readers, html } } };
}
