import 'server-only';

/** The gate's door: every read and every write of words about a book, as a closed set of named functions. */
export type { Gated } from './gated';
export { arrive, mayModerate, readerOf, type Reader, type ReadingNames } from './reader';
export { outlineOf, type ChapterView, type PartView } from './outline';
export { bookmarkOf, chooseVeil, moveBookmark, undoMove, whatMovesOpen, type Bookmark } from './bookmark';
export { roomOf } from './room';
export {
  readThread,
  threadOf,
  threadsOf,
  type CoveredThread,
  type ThreadLine,
  type ThreadPage,
  type ThreadView,
} from './threads';
export { waitingFor, type Covered, type Waiting } from './waiting';
export { postOf, postsAPage, postsOf, type PostPage } from './posts';
export type { CoverView, PostView, ReactionView } from './post-view';
export { react } from './reactions';
export { startThread, writePost } from './writing';
export type { NewPost, NewThread, Written } from './composing';
export type { Refusal } from './labels';
export { editPost, ownWords, type Edit, type Edited, type OwnWords } from './editing';
export { changeMark, removePost, restorePost, tendThread, type Deed } from './moderating';
export { answerReport, logOf, reportPost, type LogLine } from './reports';
export { queueOf, type QueueLine } from './queue';
export { tendedBy, type Tended } from './desk';
export { coverAgain, lookAt, lookFromQueue, type LookedAt } from './looks';
export { revealsOf, themesOf, type RevealView, type Shelf, type ThemeView } from './themes';
export { reviewsOf, type PassageView, type ReviewHead, type ReviewView } from './reviews';
export {
  confirmPassage,
  discardPassage,
  draftsFor,
  markTitle,
  mayConfirm,
  storeReview,
  outlineForImporter,
  termsForImporter,
  type BroughtReview,
  type DraftView,
  type NewReview,
} from './drafts';
export { toAnswer, type Answerable } from './quoting';
export { hindsightOf, type Hindsight, type HindsightPage, type OwnPost } from './hindsight';
export { forgetReader, withdrawWords } from './leaving';
