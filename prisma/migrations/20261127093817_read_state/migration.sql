-- Each version of a post gets a number in its thread, in the order in which they were written.
ALTER TABLE "Thread" ADD COLUMN     "lastVersion" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "PostVersion" ADD COLUMN     "number" INTEGER,
ADD COLUMN     "threadId" UUID;

UPDATE "PostVersion" v SET "threadId" = numbered."threadId", "number" = numbered."number"
FROM (
  SELECT v."postId", v."spoilsThrough", p."threadId",
    row_number() OVER (PARTITION BY p."threadId" ORDER BY p."createdAt", p."id", v."spoilsThrough") AS "number"
  FROM "PostVersion" v JOIN "Post" p ON p."id" = v."postId") numbered
WHERE numbered."postId" = v."postId" AND numbered."spoilsThrough" = v."spoilsThrough";

UPDATE "Thread" t SET "lastVersion" = counted."last"
FROM (SELECT "threadId", max("number") AS "last" FROM "PostVersion" GROUP BY "threadId") counted
WHERE counted."threadId" = t."id";

ALTER TABLE "PostVersion" ALTER COLUMN "number" SET NOT NULL,
ALTER COLUMN "threadId" SET NOT NULL;

-- CreateTable
CREATE TABLE "BookmarkMove" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "fromPlace" INTEGER NOT NULL,
    "toPlace" INTEGER NOT NULL,
    "movedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BookmarkMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadState" (
    "userId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "shown" int4multirange NOT NULL,

    CONSTRAINT "ReadState_pkey" PRIMARY KEY ("userId","threadId")
);

-- CreateIndex
CREATE INDEX "BookmarkMove_userId_bookId_idx" ON "BookmarkMove"("userId", "bookId");

-- CreateIndex
CREATE INDEX "BookmarkMove_bookId_idx" ON "BookmarkMove"("bookId");

-- CreateIndex
CREATE INDEX "ReadState_threadId_idx" ON "ReadState"("threadId");

-- CreateIndex
CREATE INDEX "PostVersion_threadId_spoilsThrough_number_idx" ON "PostVersion"("threadId", "spoilsThrough", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PostVersion_threadId_number_key" ON "PostVersion"("threadId", "number");

-- AddForeignKey
ALTER TABLE "BookmarkMove" ADD CONSTRAINT "BookmarkMove_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookmarkMove" ADD CONSTRAINT "BookmarkMove_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadState" ADD CONSTRAINT "ReadState_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The places of moves are places of the book; a version belongs to the thread of its post.
ALTER TABLE "BookmarkMove" ADD CONSTRAINT "BookmarkMove_from" FOREIGN KEY ("bookId", "fromPlace") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "BookmarkMove" ADD CONSTRAINT "BookmarkMove_to" FOREIGN KEY ("bookId", "toPlace") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_versions" CHECK ("lastVersion" >= 0);
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_numbered" CHECK ("number" >= 1);
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_thread" FOREIGN KEY ("postId", "threadId") REFERENCES "Post" ("id", "threadId") ON DELETE CASCADE;

-- What somebody could read before is not new to them.
INSERT INTO "ReadState" ("userId", "threadId", "shown")
SELECT m."userId", v."threadId", range_agg(int4range(v."number", v."number", '[]'))
FROM "Membership" m
JOIN "Reading" r ON r."clubId" = m."clubId"
LEFT JOIN "Progress" g ON g."userId" = m."userId" AND g."bookId" = r."bookId"
JOIN "PostVersion" v ON v."readingId" = r."id" AND v."spoilsThrough" <= coalesce(g."readThrough", 0)
WHERE m."standing" = 'active'
GROUP BY m."userId", v."threadId";

-- A bookmark of before came where it is in one move.
INSERT INTO "BookmarkMove" ("id", "userId", "bookId", "fromPlace", "toPlace", "movedAt")
SELECT g."id", g."userId", g."bookId", 0, g."readThrough", g."movedAt" FROM "Progress" g WHERE g."readThrough" > 0;
