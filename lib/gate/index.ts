import 'server-only';

/** The gate's door: every read and every write of words about a book, as a closed set of named functions. */
export type { Gated } from './core/gated';
export { loadReaderWithNames, mayModerate, loadReader, type Reader, type ReadingNames } from './core/reader';
export { readOutline, type ChapterView, type PartView } from './book/outline';
export {
  pickBookmark,
  chooseVeil,
  moveBookmark,
  undoMove,
  postsOpenedByMove,
  type Bookmark,
} from './progress/bookmark-and-veil';
export { readReadingRoom } from './pages/reading-room';
export {
  readThreadPage,
  readThread,
  listThreads,
  type CoveredThread,
  type ThreadListItem,
  type ThreadListPage,
  type ThreadView,
} from './threads/read';
export { readAhead, type CoveredItem, type AheadCount } from './threads/ahead';
export { POSTS_PER_PAGE, readPostPage, type PostPage } from './posts/post-page';
export type { CoverView, PostView, ReactionView } from './posts/post-view.sql';
export { react } from './posts/reactions';
export { createThread, createReply } from './posts/new-posts';
export type { ReplyDraft, ThreadDraft, CreatedPost } from './posts/new-post-content';
export type { SourceRefusal } from './posts/source-parser';
export { editPost, readEditablePost, type PostEdit, type EditResult, type EditablePost } from './posts/edit';
export {
  changeMark,
  removePost,
  restorePost,
  moderateThread,
  type ModerationResult,
} from './moderation/posts-and-threads';
export { answerReport, readLog, reportPost, type LogEntryView } from './moderation/reports-and-log';
export { listQueuedReports, type QueuedReport } from './moderation/report-queue';
export { readModeratedClub, type ModeratedClub } from './moderation/moderated-readings';
export { coverAgain, lookAt, lookFromQueue, type LookTarget } from './progress/looks';
export {
  listTurningPoints,
  listThemes,
  type TurningPointView,
  type WithCovers,
  type ThemeView,
} from './book/themes-and-turning-points';
export { listReviews, type PassageView, type ReviewHead, type ReviewView } from './reviews/reviews';
export {
  confirmPassage,
  discardPassage,
  listDrafts,
  markTitle,
  mayConfirm,
  storeReview,
  outlineForImporter,
  termsForImporter,
  type ImportedReview,
  type DraftView,
  type NewReview,
} from './reviews/imported-drafts';
export { readReplyTarget, type ReplyTarget } from './posts/reply-target';
export { readHindsight, type HindsightGroupView, type HindsightPage, type OwnPost } from './book/hindsight';
export { deleteReaderTraces, withdrawPosts } from './accounts/account-deletion';
