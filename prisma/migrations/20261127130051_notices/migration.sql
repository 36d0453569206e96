-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('mention', 'answer', 'quotation', 'post', 'reaction', 'mark', 'report', 'admitted');

-- CreateEnum
CREATE TYPE "FollowLevel" AS ENUM ('everything', 'answers', 'nothing');

-- CreateTable
CREATE TABLE "Notice" (
    "userId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "itemId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "bookId" UUID,
    "readingId" UUID,
    "threadId" UUID,
    "spoilsThrough" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "readAt" TIMESTAMP(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("userId","kind","itemId","actorId")
);

-- CreateTable
CREATE TABLE "ReadingFollow" (
    "userId" UUID NOT NULL,
    "readingId" UUID NOT NULL,
    "level" "FollowLevel" NOT NULL,

    CONSTRAINT "ReadingFollow_pkey" PRIMARY KEY ("userId","readingId")
);

-- CreateTable
CREATE TABLE "ThreadFollow" (
    "userId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "level" "FollowLevel" NOT NULL,

    CONSTRAINT "ThreadFollow_pkey" PRIMARY KEY ("userId","threadId")
);

-- CreateIndex
CREATE INDEX "Notice_userId_readingId_readAt_spoilsThrough_idx" ON "Notice"("userId", "readingId", "readAt", "spoilsThrough");

-- CreateIndex
CREATE INDEX "Notice_itemId_idx" ON "Notice"("itemId");

-- CreateIndex
CREATE INDEX "Notice_threadId_idx" ON "Notice"("threadId");

-- CreateIndex
CREATE INDEX "Notice_actorId_idx" ON "Notice"("actorId");

-- CreateIndex
CREATE INDEX "Notice_clubId_idx" ON "Notice"("clubId");

-- CreateIndex
CREATE INDEX "Notice_readingId_idx" ON "Notice"("readingId");

-- CreateIndex
CREATE INDEX "Notice_bookId_idx" ON "Notice"("bookId");

-- CreateIndex
CREATE INDEX "ReadingFollow_readingId_idx" ON "ReadingFollow"("readingId");

-- CreateIndex
CREATE INDEX "ThreadFollow_threadId_idx" ON "ThreadFollow"("threadId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingFollow" ADD CONSTRAINT "ReadingFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadingFollow" ADD CONSTRAINT "ReadingFollow_readingId_fkey" FOREIGN KEY ("readingId") REFERENCES "Reading"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A notice's place is one of its book; what is about a club alone has neither.
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_of_book_or_club" CHECK (
  num_nulls("bookId", "readingId", "threadId") IN (0, 3) AND ("bookId" IS NOT NULL OR "spoilsThrough" = 0)
);
