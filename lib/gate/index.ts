import 'server-only';

/** The gate's door: every read and every write of words about a book, as a closed set of named functions. */
export type { Gated } from './core/gated';
export { hasFinished, mayConfirm, mayModerate, mayWriteEntries } from './core/moderator-rights';
export {
  namedReaderQuery,
  ownBookReaderQuery,
  readerQuery,
  type BookReader,
  type OwnBookReader,
  type Reader,
  type ReadingNames,
  type ReadingSections,
} from './core/reader';
export type { ChapterView, PartView } from './book/outline';
export {
  pickBookmark,
  chooseVeil,
  moveBookmark,
  undoMove,
  postsOpenedByMove,
  type Bookmark,
} from './progress/bookmark-and-veil';
export { separateBookmark, shareBookmark, type BookmarkSharing } from './progress/shared-bookmarks';
export { readReadingRoom } from './pages/reading-room';
export { readThreadPage } from './pages/thread-page';
export type { NamedTheme } from './pages/thread-page';
export type { CoveredThread, ThreadView } from './threads/thread';
export type {
  ThreadListChoice,
  ThreadListItem,
  ThreadListPage,
  ThreadPlace,
  ThreadTheme,
} from './threads/thread-list';
export type { News } from './threads/read-state';
export {
  markPostsRead,
  markReadingRead,
  markReadingsRead,
  type ShownPosts,
  type ShownReading,
} from './progress/read-marks';
export type { CoveredItem, AheadCount } from './threads/ahead';
export { POSTS_PER_PAGE, type PostPage } from './posts/post-page';
export type { CoverView, PostView, ReactionView } from './posts/post-view.sql';
export { react } from './posts/reactions';
export { readReactors, type ReactorGroup, type ReactorsView } from './posts/reactors';
export { createThread, createReply } from './posts/create-posts';
export { previewReply, previewThread, type PostPreview, type PreviewReader } from './posts/preview';
export type { WatchedChoice, WatchedRefusal, WatchedWord } from './posts/watched-words';
export type { Audience, WriterFacts } from './progress/audience';
export type { ReplyDraft, ThreadDraft, CreatedPost } from './posts/new-post-content';
export type { SourceRefusal } from './posts/source-parser';
export {
  editPost,
  previewEdit,
  readEditablePost,
  type PostEdit,
  type EditResult,
  type EditablePost,
} from './posts/edit';
export { changeMark, removePost, restorePost, type ModerationResult } from './moderation/posts';
export { changeThreadTheme } from './moderation/thread-theme';
export { moderateThread } from './moderation/threads';
export { answerReport, readLog, reportPost, type LogEntryView } from './moderation/reports-and-log';
export { listQueuedReports, type QueuedReport } from './moderation/report-queue';
export { readModeratedClub, type ModeratedClub } from './moderation/moderated-readings';
export { coverAgain, lookAt, lookFromQueue, type LookTarget } from './progress/looks';
export type { WithCovers } from './book/covers';
export { transactionWithTitles, type NewTitle } from './book/insert-titles';
export { listThemes, type ThemeView } from './book/themes';
export { listTurningPoints, type TurningPointView } from './book/turning-points';
export {
  listEntries,
  listTitlesOfOthers,
  type EntryContent,
  type EntryKind,
  type EntryView,
} from './book/entries';
export { listEntryChanges, type EntryChangeView } from './book/entry-history';
export {
  addEntry,
  changeEntry,
  removeEntry,
  restoreEntry,
  type EntryResult,
  type TypedEntry,
} from './book/write-entries';
export {
  acceptProposal,
  discardProposal,
  listProposals,
  type EntryProposalView,
} from './book/entry-proposals';
export { answerEntryReport, listEntryReports, reportEntry, type EntryReportView } from './book/entry-reports';
export { exportAllEntries, exportEntries, type EntrySet } from './book/entry-sets';
export {
  discardImport,
  finishImport,
  importEntries,
  readPendingImport,
  startImport,
  type PendingImport,
} from './book/entry-imports';
export { listReviews, type PassageView, type ReviewHead, type ReviewView } from './reviews/reviews';
export {
  confirmPassage,
  discardPassage,
  listDrafts,
  markTitle,
  type DraftView,
  type ImportedReview,
} from './reviews/imported-drafts';
export {
  outlineForImporter,
  storeReview,
  termsForImporter,
  termsForOwnImport,
  type NewPassage,
  type NewReview,
} from './reviews/import';
export {
  bringReview,
  correctPassage,
  discardOwnImport,
  dropPassage,
  isOwnImport,
  joinWithNext,
  listOwnImports,
  OWN_PASSAGES_PER_PAGE,
  readOwnImport,
  renameOwnImport,
  sendOwnImport,
  type OwnImport,
  type OwnPassage,
} from './reviews/own-import';
export { readReplyTarget, type ReplyTarget } from './posts/reply-target';
export { correctOutline, type CorrectionResult } from './book/correct-outline';
export type { OutlineCorrection } from './book/outline-correction-types';
export { readEditableOutline, type EditableChapter, type EditableOutline } from './book/outline-editor';
export { countOutlineRevisions, listOutlineChanges, type OutlineChangeView } from './book/outline-history';
export type { ClubDuty } from './moderation/club-duties';
export { HOME_READINGS } from './core/reader';
export { readHome, type HomeReading } from './pages/home-page';
export { readNotices, type NoticeSubject, type NoticeView } from './pages/notices-page';
export { readDueNotices, type DueNotices } from './pages/due-notices';
export { duePeopleQuery, settleNotices, type Channel, type NoticeKey } from './notices/due-notices';
export { noticeCountQuery } from './notices/notice-count';
export { markNoticesRead, noticeKinds, type NoticeBundle } from './notices/read-notices';
export { followReading, followThread, readingFollowQuery } from './notices/follows';
export { transactionWithInvitations } from './notices/invitation-notices';
export { transactionWithRequestAnswer } from './notices/request-answers';
export { readDigest, type DigestReading } from './pages/digest';
export { markDigestTold, type UntoldNews } from './progress/digest-news';
export { readLive, type LiveState, type PageState, type WatchedPage } from './pages/live';
export type { PostState } from './posts/post-view.sql';
export { readNewThreads } from './pages/new-page';
export type { NewThread, NewThreads } from './progress/new-threads';
export { listOpenedThreads, readOpenedPage, type OpenedElsewhere } from './pages/opened-page';
export type { OpenedBookItems, OpenedTitle } from './book/opened-items';
export { hasMovedOn, type OpenedPosts, type OpenedThread } from './progress/opened-posts';
export { readHindsight, type HindsightGroupView, type HindsightPage, type OwnPost } from './book/hindsight';
export { deleteReaderTraces, withdrawPosts } from './accounts/account-deletion';
export { readOwnPosts, readOwnTraces, type OwnPostRecord, type OwnTraces } from './accounts/own-words';
