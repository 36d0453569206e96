import 'server-only';
import { render, type ChapterLabels } from '@/lib/markdown';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { type Gated, pass } from '../core/gated';
import type { Reader } from '../core/reader';
import { draftMark, isRefusal, renderDraft } from './new-post-content';
import type { PostDraft, ReplyDraft, ThreadDraft } from './new-post-content';
import { loadThemeMarks } from '../book/themes';
import type { ThreadRefusal } from './create-posts';
import { loadReferences } from './reply-attempt';
import { loadLabels, neutralLabels, toCanonical, type SourceRefusal } from './source-parser';

/** A post that nobody has sent yet: its mark, and its safe HTML for its author, in which every aside is open. */
export type PostPreview = { kind: 'preview'; mark: number; html: string; labels: OutlineLabels };

/** A thread's opening post as it would look. Stores nothing, and refuses what `createThread` refuses. */
export async function previewThread(
  reader: Reader,
  draft: ThreadDraft,
): Promise<Gated<PostPreview> | SourceRefusal | ThreadRefusal> {
  const themeMarks = await loadThemeMarks(reader, draft.themeId);
  return themeMarks ? previewDraft(reader, draft, themeMarks) : 'no-theme';
}

/** A reply as it would look. Stores nothing, and refuses what `createReply` refuses. */
export async function previewReply(
  reader: Reader,
  draft: ReplyDraft,
): Promise<Gated<PostPreview> | SourceRefusal | 'all-aside' | 'locked' | null> {
  const references = await loadReferences(reader, draft);
  if (!references) return null;
  return references.locked ? 'locked' : previewDraft(reader, draft, references.marks);
}

async function previewDraft(
  reader: Reader,
  draft: PostDraft,
  referencedMarks: number[],
): Promise<Gated<PostPreview> | SourceRefusal | 'all-aside'> {
  const labels = await loadLabels(reader);
  const source = toCanonical(reader, draft.source, labels);
  if (typeof source !== 'string') return source;
  const mark = draftMark(reader, draft, referencedMarks);
  const rendered = renderDraft(reader, { ...draft, source }, mark);
  if (!rendered) return 'all-aside';
  return isRefusal(rendered) ? rendered : toPreview({ source: rendered.source, mark }, labels);
}

/** A canonical source marked `mark` with everything in it open. */
export function toPreview(
  { source, mark }: { source: string; mark: number },
  labels: ChapterLabels,
): Gated<PostPreview> {
  const html = render(source, mark).versions.at(-1)?.marked ?? '';
  return pass({ kind: 'preview', mark, html, labels: neutralLabels(labels) });
}
