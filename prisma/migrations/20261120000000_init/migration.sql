-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "PassageKind" AS ENUM ('passage', 'comment', 'quotation');

-- CreateEnum
CREATE TYPE "Joining" AS ENUM ('open', 'request', 'invitation');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'moderator', 'member');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('asked', 'active', 'removed');

-- CreateEnum
CREATE TYPE "Veil" AS ENUM ('marked', 'sealed');

-- CreateEnum
CREATE TYPE "Feeling" AS ENUM ('love', 'moved', 'surprised', 'sad', 'thinking', 'applause');

-- CreateEnum
CREATE TYPE "LookKind" AS ENUM ('thread', 'post', 'aside', 'passage', 'theme', 'reveal', 'report');

-- CreateEnum
CREATE TYPE "ReportAnswer" AS ENUM ('open', 'upheld', 'declined');

-- CreateEnum
CREATE TYPE "ModerationVerb" AS ENUM ('lock', 'unlock', 'pin', 'unpin', 'remove', 'restore', 'raise', 'lower', 'uphold', 'decline');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "formerAt" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "Limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Book" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "year" INTEGER,
    "about" TEXT NOT NULL,
    "chapterCount" INTEGER NOT NULL,
    "addedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Book_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "bookId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("bookId","ordinal")
);

-- CreateTable
CREATE TABLE "Part" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "firstChapter" INTEGER NOT NULL,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Chapter" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "Chapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Heading" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "partId" UUID,
    "chapterId" UUID,
    "title" TEXT NOT NULL,

    CONSTRAINT "Heading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThemeNote" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "themeId" UUID NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "ThemeNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reveal" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "told" TEXT NOT NULL,

    CONSTRAINT "Reveal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "phrase" TEXT NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID,
    "authorId" UUID,
    "spoilsThrough" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "byline" TEXT,
    "rating" TEXT,
    "sourceHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID,
    "authorId" UUID,
    "spoilsThrough" INTEGER NOT NULL,
    "reviewId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "PassageKind" NOT NULL,
    "by" TEXT,
    "html" TEXT NOT NULL,
    "because" TEXT,
    "confirmedAt" TIMESTAMP(3),
    "confirmedById" UUID,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Club" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "joining" "Joining" NOT NULL,
    "findable" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Club_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "standing" "Standing" NOT NULL,
    "sharesPlace" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usesLeft" INTEGER NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Progress" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "readThrough" INTEGER NOT NULL,
    "movedFrom" INTEGER,
    "movedAt" TIMESTAMP(3) NOT NULL,
    "veil" "Veil" NOT NULL,

    CONSTRAINT "Progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "pinnedAt" TIMESTAMP(3),
    "lockedAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "threadId" UUID NOT NULL,
    "parentId" UUID,
    "opening" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),
    "removedById" UUID,
    "requestKey" UUID NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "postId" UUID NOT NULL,
    "first" BOOLEAN NOT NULL,
    "marked" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3),

    CONSTRAINT "PostVersion_pkey" PRIMARY KEY ("postId","spoilsThrough")
);

-- CreateTable
CREATE TABLE "Aside" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "postId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "html" TEXT NOT NULL,

    CONSTRAINT "Aside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quotation" (
    "postId" UUID NOT NULL,
    "quotedId" UUID NOT NULL,
    "clubId" UUID NOT NULL,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("postId","quotedId")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "id" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "feeling" "Feeling" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadTally" (
    "threadId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "posts" INTEGER NOT NULL,
    "lastPostAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ThreadTally_pkey" PRIMARY KEY ("threadId","spoilsThrough")
);

-- CreateTable
CREATE TABLE "Look" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "kind" "LookKind" NOT NULL,
    "itemId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "lookedAt" TIMESTAMP(3) NOT NULL,
    "coveredAt" TIMESTAMP(3),

    CONSTRAINT "Look_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "postId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "answer" "ReportAnswer" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answeredById" UUID,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationAction" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "verb" "ModerationVerb" NOT NULL,
    "itemId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ModerationAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "_PassageToTheme" (
    "A" UUID NOT NULL,
    "B" UUID NOT NULL,

    CONSTRAINT "_PassageToTheme_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Identity_userId_idx" ON "Identity"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_provider_subject_key" ON "Identity"("provider", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_idx" ON "PasswordReset"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Book_slug_key" ON "Book"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Part_bookId_ordinal_key" ON "Part"("bookId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Chapter_bookId_ordinal_key" ON "Chapter"("bookId", "ordinal");

-- CreateIndex
CREATE INDEX "Heading_bookId_spoilsThrough_idx" ON "Heading"("bookId", "spoilsThrough");

-- CreateIndex
CREATE INDEX "Theme_bookId_spoilsThrough_idx" ON "Theme"("bookId", "spoilsThrough");

-- CreateIndex
CREATE INDEX "ThemeNote_themeId_spoilsThrough_idx" ON "ThemeNote"("themeId", "spoilsThrough");

-- CreateIndex
CREATE INDEX "Reveal_bookId_spoilsThrough_idx" ON "Reveal"("bookId", "spoilsThrough");

-- CreateIndex
CREATE UNIQUE INDEX "Term_bookId_phrase_key" ON "Term"("bookId", "phrase");

-- CreateIndex
CREATE INDEX "Review_bookId_idx" ON "Review"("bookId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_clubId_bookId_sourceHash_key" ON "Review"("clubId", "bookId", "sourceHash");

-- CreateIndex
CREATE INDEX "Passage_bookId_spoilsThrough_idx" ON "Passage"("bookId", "spoilsThrough");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_reviewId_ordinal_key" ON "Passage"("reviewId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Club_slug_key" ON "Club"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_standing_idx" ON "Membership"("userId", "standing");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_clubId_userId_key" ON "Membership"("clubId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_clubId_idx" ON "Invite"("clubId");

-- CreateIndex
CREATE INDEX "Reading_clubId_idx" ON "Reading"("clubId");

-- CreateIndex
CREATE INDEX "Reading_bookId_idx" ON "Reading"("bookId");

-- CreateIndex
CREATE INDEX "Progress_bookId_idx" ON "Progress"("bookId");

-- CreateIndex
CREATE UNIQUE INDEX "Progress_userId_bookId_key" ON "Progress"("userId", "bookId");

-- CreateIndex
CREATE INDEX "Thread_readingId_spoilsThrough_idx" ON "Thread"("readingId", "spoilsThrough");

-- CreateIndex
CREATE INDEX "Thread_readingId_authorId_idx" ON "Thread"("readingId", "authorId");

-- CreateIndex
CREATE INDEX "Post_threadId_createdAt_id_idx" ON "Post"("threadId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Post_threadId_spoilsThrough_id_idx" ON "Post"("threadId", "spoilsThrough", "id");

-- CreateIndex
CREATE INDEX "Post_readingId_authorId_spoilsThrough_idx" ON "Post"("readingId", "authorId", "spoilsThrough");

-- CreateIndex
CREATE INDEX "Post_parentId_idx" ON "Post"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_authorId_requestKey_key" ON "Post"("authorId", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "Aside_postId_ordinal_key" ON "Aside"("postId", "ordinal");

-- CreateIndex
CREATE INDEX "Quotation_quotedId_idx" ON "Quotation"("quotedId");

-- CreateIndex
CREATE INDEX "Reaction_userId_idx" ON "Reaction"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Reaction_postId_userId_feeling_key" ON "Reaction"("postId", "userId", "feeling");

-- CreateIndex
CREATE INDEX "ThreadTally_readingId_spoilsThrough_idx" ON "ThreadTally"("readingId", "spoilsThrough");

-- CreateIndex
CREATE INDEX "Look_userId_bookId_idx" ON "Look"("userId", "bookId");

-- CreateIndex
CREATE UNIQUE INDEX "Look_userId_itemId_key" ON "Look"("userId", "itemId");

-- CreateIndex
CREATE INDEX "Report_readingId_answer_idx" ON "Report"("readingId", "answer");

-- CreateIndex
CREATE UNIQUE INDEX "Report_authorId_postId_key" ON "Report"("authorId", "postId");

-- CreateIndex
CREATE INDEX "ModerationAction_readingId_createdAt_idx" ON "ModerationAction"("readingId", "createdAt");

-- CreateIndex
CREATE INDEX "_PassageToTheme_B_index" ON "_PassageToTheme"("B");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Chapter" ADD CONSTRAINT "Chapter_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_partId_fkey" FOREIGN KEY ("partId") REFERENCES "Part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_chapterId_fkey" FOREIGN KEY ("chapterId") REFERENCES "Chapter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeNote" ADD CONSTRAINT "ThemeNote_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeNote" ADD CONSTRAINT "ThemeNote_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Aside" ADD CONSTRAINT "Aside_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_quotedId_fkey" FOREIGN KEY ("quotedId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadTally" ADD CONSTRAINT "ThreadTally_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadTally" ADD CONSTRAINT "ThreadTally_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Look" ADD CONSTRAINT "Look_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAction" ADD CONSTRAINT "ModerationAction_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAction" ADD CONSTRAINT "ModerationAction_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationAction" ADD CONSTRAINT "ModerationAction_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PassageToTheme" ADD CONSTRAINT "_PassageToTheme_A_fkey" FOREIGN KEY ("A") REFERENCES "Passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_PassageToTheme" ADD CONSTRAINT "_PassageToTheme_B_fkey" FOREIGN KEY ("B") REFERENCES "Theme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
