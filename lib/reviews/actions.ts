'use server';

import { fieldErrors, notFoundResult, redirectTo, refreshPage, type ActionResult } from '@/lib/actions';
import { readingAction } from '@/lib/readings/reading-action';
import {
  confirmPassage,
  correctPassage,
  discardOwnImport,
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
  async ({ text, title, byline }, reader, path) => {
    const added = await addReview(reader, { bytes: Buffer.from(text, 'utf8'), fileName: '', title, byline });
    return 'refused' in added
      ? fieldErrors({ text: added.refused })
      : redirectTo(`${path}/reviews/${added.id}`);
  },
);

/** Saves a passage as it was put right (blank lines part it), joins it with the next one, or drops it. */
export const correctPassageAction = readingAction(
  correctPassageInput,
  async ({ passage: id, kind, by, text, deed, page }, reader, path) => {
    const pieces = splitPieces(text);
    if (deed === 'save' && pieces.length === 0) return fieldErrors({ text: 'answers.typed.missing' });
    const changed = await changePassage(reader, { id, kind, by, pieces, deed });
    if (!changed) return notFoundResult;
    const own = `${path}/reviews/${changed}`;
    return refreshPage(page > 1 ? `${own}?page=${page}` : own, 'passages');
  },
);

type PassageChange = {
  id: string;
  kind: OwnPassage['kind'];
  by: string | null;
  pieces: string[];
  deed: 'save' | 'join' | 'drop';
};

async function changePassage(reader: Reader, { id, kind, by, pieces, deed }: PassageChange) {
  if (deed === 'drop') return dropPassage(reader, id);
  if (deed === 'join') return joinWithNext(reader, id);
  const { book } = await loadBookFacts(reader);
  return correctPassage(reader, id, { kind, by, pieces: pieces.map((piece) => remarkWith(piece, by, book)) });
}

/** Names one's own document, sends it to be confirmed, or throws it away. */
export const ownReviewAction = readingAction(
  ownReviewInput,
  async ({ review: id, title, byline, deed }, reader, path): Promise<ActionResult> => {
    if (deed === 'discard')
      return (await discardOwnImport(reader, id)) ? redirectTo(`${path}/reviews`) : notFoundResult;
    if (!(await renameOwnImport(reader, { id, title, byline }))) return notFoundResult;
    if (deed === 'rename') return refreshPage(`${path}/reviews/${id}`, 'passages');
    return (await sendOwnImport(reader, id)) ? redirectTo(`${path}/reviews#r-${id}`) : notFoundResult;
  },
);
