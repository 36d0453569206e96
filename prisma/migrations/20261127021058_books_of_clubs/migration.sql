-- DropForeignKey
ALTER TABLE "Reading" DROP CONSTRAINT "Reading_bookId_fkey";

-- DropIndex
DROP INDEX "Term_bookId_phrase_key";

-- AlterTable
ALTER TABLE "Book" ADD COLUMN     "clubId" UUID;

-- AlterTable
ALTER TABLE "Heading" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "clubId" UUID;

-- AlterTable
ALTER TABLE "Theme" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "clubId" UUID;

-- AlterTable
ALTER TABLE "ThemeNote" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "clubId" UUID;

-- AlterTable
ALTER TABLE "Reveal" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "clubId" UUID;

-- AlterTable
ALTER TABLE "Term" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "clubId" UUID;

-- CreateIndex
CREATE INDEX "Book_clubId_idx" ON "Book"("clubId");

-- CreateIndex
CREATE UNIQUE INDEX "Term_bookId_clubId_phrase_key" ON "Term"("bookId", "clubId", "phrase");

-- AddForeignKey
ALTER TABLE "Book" ADD CONSTRAINT "Book_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeNote" ADD CONSTRAINT "ThemeNote_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A book that somebody added belongs to the club that reads it. Where several read one, each gets a copy of its own,
-- with its bookmarks and all that is bound to it.
DO $$
DECLARE
  reading RECORD;
  copy UUID;
BEGIN
  UPDATE "Book" b SET "clubId" = (
      SELECT r."clubId" FROM "Reading" r WHERE r."bookId" = b.id ORDER BY r."startedAt", r.id LIMIT 1)
    WHERE b."addedById" IS NOT NULL;
  -- One that nobody reads yet belongs to the first club that whoever added it runs: owners before moderators.
  UPDATE "Book" b SET "clubId" = (
      SELECT m."clubId" FROM "Membership" m
      WHERE m."userId" = b."addedById" AND m.role <> 'member' AND m.standing = 'active'
      ORDER BY m.role, m.since, m."clubId" LIMIT 1)
    WHERE b."addedById" IS NOT NULL AND b."clubId" IS NULL;
  FOR reading IN
    SELECT DISTINCT r."clubId", r."bookId" FROM "Reading" r JOIN "Book" b ON b.id = r."bookId"
    WHERE b."clubId" <> r."clubId"
  LOOP
    copy := gen_random_uuid();
    -- Whoever added it and is not in this club has nothing to do with its copy.
    INSERT INTO "Book" (id, slug, title, author, year, about, "chapterCount", "clubId", "addedById", "createdAt")
      SELECT copy, 'book-' || copy, title, author, year, about, "chapterCount", reading."clubId",
        (SELECT m."userId" FROM "Membership" m
          WHERE m."userId" = "addedById" AND m."clubId" = reading."clubId" AND m.standing = 'active'), "createdAt"
      FROM "Book" WHERE id = reading."bookId";
    INSERT INTO "Place" ("bookId", ordinal) SELECT copy, ordinal FROM "Place" WHERE "bookId" = reading."bookId";
    INSERT INTO "Part" (id, "bookId", ordinal, label, "firstChapter")
      SELECT gen_random_uuid(), copy, ordinal, label, "firstChapter" FROM "Part" WHERE "bookId" = reading."bookId";
    INSERT INTO "Chapter" (id, "bookId", ordinal, label)
      SELECT gen_random_uuid(), copy, ordinal, label FROM "Chapter" WHERE "bookId" = reading."bookId";
    -- Of the members, and of those who wrote there and have left: they may come back.
    INSERT INTO "Progress" (id, "userId", "bookId", "readThrough", "movedFrom", "movedAt", veil)
      SELECT gen_random_uuid(), p."userId", copy, p."readThrough", p."movedFrom", p."movedAt", p.veil
      FROM "Progress" p WHERE p."bookId" = reading."bookId" AND p."userId" IN (
        SELECT m."userId" FROM "Membership" m WHERE m."clubId" = reading."clubId"
        UNION SELECT w."authorId" FROM "Post" w
          WHERE w."bookId" = reading."bookId" AND w."clubId" = reading."clubId");
    UPDATE "Look" l SET "bookId" = copy WHERE l."bookId" = reading."bookId" AND l."itemId" IN (
      SELECT id FROM "Thread" WHERE "bookId" = reading."bookId" AND "clubId" = reading."clubId"
      UNION ALL SELECT id FROM "Post" WHERE "bookId" = reading."bookId" AND "clubId" = reading."clubId"
      UNION ALL SELECT id FROM "Aside" WHERE "bookId" = reading."bookId" AND "clubId" = reading."clubId"
      UNION ALL SELECT id FROM "Report" WHERE "bookId" = reading."bookId" AND "clubId" = reading."clubId"
      UNION ALL SELECT id FROM "Passage" WHERE "bookId" = reading."bookId" AND "clubId" = reading."clubId");
    -- In one statement, for the rows of a discussion name their reading together with its book.
    WITH moved AS (SELECT reading."bookId" AS old, reading."clubId" AS club),
      a AS (UPDATE "Reading" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      b AS (UPDATE "Thread" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      c AS (UPDATE "Post" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      d AS (UPDATE "PostVersion" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      e AS (UPDATE "Aside" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      f AS (UPDATE "ThreadTally" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      g AS (UPDATE "Report" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      h AS (UPDATE "ModerationAction" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club),
      i AS (UPDATE "Review" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club)
    UPDATE "Passage" t SET "bookId" = copy FROM moved WHERE t."bookId" = old AND t."clubId" = club;
  END LOOP;
END $$;
