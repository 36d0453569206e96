import 'server-only';
import { htmlToText, render, type ChapterLabels } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { run } from '../../db/query';
import type { Veil } from '../../db/generated/enums';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { hasReached, isReachedFrom } from '../core/visibility';
import { audienceAt, writerFactsQuery } from '../progress/audience';
import { draftMark, isRefusal, renderDraft } from './new-post-content';
import type { PostDraft, ReplyDraft, ThreadDraft } from './new-post-content';
import { loadThemeMarks } from '../book/themes';
import type { ThreadRefusal } from './create-posts';
import { loadReferences } from './reply-attempt';
import { loadLabels, neutralLabels, toCanonical, type SourceRefusal } from './source-parser';
import { versionAt } from './versions';
import { findWatchedWords, isWatched, loadWatchedWords, type WatchedWord } from './watched-words';
import type { MarkedSource } from './place-exposed-by-edit';

/** Whose eyes a preview is for: somebody at a place, 0..N, that its writer has come to, under a veil. */
export type PreviewReader = { place: number; veil: Veil };

/** A post that nobody has sent yet. Its places are 0..N, `labels` are what they are called by. */
export type PostPreview = {
  kind: 'preview';
  mark: number;
  /**
   * Safe HTML. For its author every aside is open; for the reader `at` a place it has what they would get, with a token
   * for each cover; null where the post lies ahead of them.
   */
  html: string | null;
  at: PreviewReader | null;
  labels: OutlineLabels;
  /** The spoilers of the text, as plain text, with the places that they wait for. */
  spoilers: { text: string; place: number }[];
  /** What it tells sooner than its place. */
  watched: WatchedWord[];
  audience: { sharers: number; readers: number } | null;
};

/** A thread's opening post as it would look. Stores nothing, and refuses what `createThread` refuses. */
export async function previewThread(
  reader: Reader,
  draft: ThreadDraft,
  at: PreviewReader | null = null,
): Promise<Gated<PostPreview> | SourceRefusal | ThreadRefusal | 'not-reached'> {
  const themeMarks = await loadThemeMarks(reader, draft.themeId);
  return themeMarks ? previewDraft(reader, draft, themeMarks, at) : 'no-theme';
}

/** A reply as it would look. Stores nothing, and refuses what `createReply` refuses. */
export async function previewReply(
  reader: Reader,
  draft: ReplyDraft,
  at: PreviewReader | null = null,
): Promise<Gated<PostPreview> | SourceRefusal | 'all-aside' | 'locked' | 'not-reached' | null> {
  const references = await loadReferences(reader, draft);
  if (!references) return null;
  return references.locked ? 'locked' : previewDraft(reader, draft, references.marks, at);
}

async function previewDraft(
  reader: Reader,
  draft: PostDraft & { title?: string },
  referencedMarks: number[],
  at: PreviewReader | null,
): Promise<Gated<PostPreview> | SourceRefusal | 'all-aside' | 'not-reached'> {
  const labels = await loadLabels(reader);
  const canonical = toCanonical(reader, draft.source, labels);
  if (typeof canonical !== 'string') return canonical;
  const mark = draftMark(reader, draft, referencedMarks);
  const rendered = renderDraft(reader, { ...draft, source: canonical }, mark);
  if (!rendered) return 'all-aside';
  if (isRefusal(rendered)) return rendered;
  const { source } = rendered;
  const words = isWatched(reader, mark) ? await loadWatchedWords(reader) : [];
  const watched = findWatchedWords(words, { source, mark, title: draft.title });
  return toPreview(reader, { source, mark, watched }, labels, at);
}

type CheckedText = MarkedSource & { watched: WatchedWord[] };

/** A canonical source under its mark, as its author sees it with everything open, or as a reader at a place would. */
export async function toPreview(
  reader: Reader,
  { source, mark, watched }: CheckedText,
  labels: ChapterLabels,
  at: PreviewReader | null,
): Promise<Gated<PostPreview> | 'not-reached'> {
  if (at && !hasReached(reader, at.place)) return 'not-reached';
  const { audience } = await run(writerFactsQuery(reader));
  const rendering = render(source, mark);
  const spoilers = rendering.asides.map(({ html, place }) => ({ text: htmlToText(html).trim(), place }));
  const html = at ? htmlFor(rendering, mark, at) : (rendering.versions.at(-1)?.marked ?? '');
  const shown = { mark, html, at, spoilers, watched, audience: audienceAt(audience, mark) };
  return pass({ kind: 'preview', labels: neutralLabels(labels), ...shown });
}

/** The version that is stored for who has come to that place, and served to them by the same rule. */
function htmlFor({ versions }: ReturnType<typeof render>, mark: number, { place, veil }: PreviewReader) {
  if (!isReachedFrom(place, mark)) return null;
  const version = versionAt(place, versions);
  return (veil === 'sealed' ? version?.sealed : version?.marked) ?? '';
}
