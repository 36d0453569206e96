'use server';

import {
  askConfirmation,
  fieldErrors,
  notFoundResult,
  redirectTo,
  refreshPage,
  type ActionResult,
} from '@/lib/actions';
import { readingAction } from '@/lib/readings/reading-action';
import {
  confirmPassage,
  correctPassage,
  discardOwnImport,
  isOwnImport,
  discardPassage,
  dropPassage,
  joinWithNext,
  markTitle,
  renameOwnImport,
  sendOwnImport,
  type OwnPassage,
  type Reader,
} from '@/lib/gate';
import { loadBookFacts } from './book-facts';
import { addReview } from './new-review';
import { splitPieces, remarkWith } from './passage-text';
import {
  addReviewInput,
  correctPassageInput,
  decideDraftInput,
  discardReviewInput,
  MAX_FILE_BYTES,
  markTitleInput,
  ownReviewInput,
} from './schema';

/** Confirms a draft under the chosen mark, or throws it away. */
export const decideDraftAction = readingAction(
  decideDraftInput,
  async ({ draft: id, mark, deed }, reader, path) => {
    const isDone = deed === 'confirm' ? confirmPassage(reader, { id, mark }) : discardPassage(reader, id);
    return (await isDone) ? refreshPage(`${path}/reviews`, 'drafts') : notFoundResult;
  },
);

export const markTitleAction = readingAction(markTitleInput, async ({ review: id, mark }, reader, path) =>
  (await markTitle(reader, { id, mark })) ? refreshPage(`${path}/reviews`, `b-${id}`) : notFoundResult,
);

/** Reads a pasted document into passages and leads its importer to them. */
export const addReviewAction = readingAction(
  addReviewInput,
  async ({ text, file, title, byline }, reader, path) => {
    const chosen = file instanceof File && file.size > 0 ? file : null;
    if (!chosen && text.trim() === '') return fieldErrors({ text: 'answers.typed.missing' });
    if (chosen && chosen.size > MAX_FILE_BYTES) return fieldErrors({ file: 'answers.reviews.tooLarge' });
    const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : Buffer.from(text, 'utf8');
    const added = await addReview(reader, { bytes, fileName: chosen?.name ?? '', title, byline });
    return 'refused' in added
      ? fieldErrors({ [chosen ? 'file' : 'text']: added.refused })
      : redirectTo(`${path}/reviews/${added.id}`);
  },
);

/** Saves a passage as it was put right (blank lines part it), joins it then with the next one, or drops it. */
export const correctPassageAction = readingAction(
  correctPassageInput,
  async ({ passage: id, revision, kind, by, mark = null, text, deed, page }, reader, path) => {
    const pieces = splitPieces(text);
    if (deed !== 'drop' && pieces.length === 0) return fieldErrors({ text: 'answers.typed.missing' });
    const changed = await changePassage(reader, { id, revision, kind, by, mark, pieces, deed });
    if (!changed) return notFoundResult;
    if (changed === 'outdated') return fieldErrors({ text: 'answers.reviews.outdated' });
    const own = `${path}/reviews/${changed}`;
    // A part of what was typed may be the next passage now.
    const refreshed = await refreshPage(page > 1 ? `${own}?page=${page}` : own, 'passages');
    return { ...refreshed, showsStored: true };
  },
);

type PassageChange = {
  id: string;
  revision?: string;
  kind: OwnPassage['kind'];
  by: string | null;
  mark: number | null;
  pieces: string[];
  deed: 'save' | 'join' | 'drop';
};

async function changePassage(reader: Reader, { id, pieces, deed, ...correction }: PassageChange) {
  if (deed === 'drop') return dropPassage(reader, id, correction.revision);
  const { book } = await loadBookFacts(reader);
  const remarked = pieces.map((piece) => remarkWith(piece, correction.by, book));
  const change = deed === 'join' ? joinWithNext : correctPassage;
  return change(reader, id, { ...correction, pieces: remarked });
}

/** Names one's own document, or sends it to be confirmed. */
export const ownReviewAction = readingAction(
  ownReviewInput,
  async ({ review: id, title, byline, deed }, reader, path): Promise<ActionResult> => {
    if (!(await renameOwnImport(reader, { id, title, byline }))) return notFoundResult;
    if (deed === 'rename') return refreshPage(`${path}/reviews/${id}`, 'passages');
    return (await sendOwnImport(reader, id)) ? redirectTo(`${path}/reviews#r-${id}`) : notFoundResult;
  },
);

/** Throws one's own document away before it was sent; asks first. */
export const discardReviewAction = readingAction(
  discardReviewInput,
  async ({ review: id, sure }, reader, path) => {
    if (!(await isOwnImport(reader, id))) return notFoundResult;
    if (sure !== id) return askConfirmation(id);
    return (await discardOwnImport(reader, id)) ? redirectTo(`${path}/reviews`) : notFoundResult;
  },
);
