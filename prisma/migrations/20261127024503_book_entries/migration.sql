-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('theme', 'note', 'reveal', 'term', 'partTitle', 'chapterTitle');

-- CreateEnum
CREATE TYPE "EntryVerb" AS ENUM ('added', 'changed', 'removed', 'restored', 'imported');

-- CreateTable
CREATE TABLE "EntryChange" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "entryId" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "verb" "EntryVerb" NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "writerId" UUID,
    "onId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EntryChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryProposal" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "onId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EntryProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryReport" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "entryId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "answer" "ReportAnswer" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answeredById" UUID,

    CONSTRAINT "EntryReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryImport" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "chapterCount" INTEGER NOT NULL,
    "entries" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "EntryImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EntryChange_clubId_bookId_createdAt_idx" ON "EntryChange"("clubId", "bookId", "createdAt");

-- CreateIndex
CREATE INDEX "EntryChange_entryId_idx" ON "EntryChange"("entryId");

-- CreateIndex
CREATE INDEX "EntryProposal_clubId_bookId_idx" ON "EntryProposal"("clubId", "bookId");

-- CreateIndex
CREATE INDEX "EntryReport_clubId_bookId_answer_idx" ON "EntryReport"("clubId", "bookId", "answer");

-- CreateIndex
CREATE UNIQUE INDEX "EntryReport_authorId_entryId_key" ON "EntryReport"("authorId", "entryId");

-- CreateIndex
CREATE UNIQUE INDEX "EntryImport_clubId_bookId_authorId_key" ON "EntryImport"("clubId", "bookId", "authorId");

-- AddForeignKey
ALTER TABLE "EntryChange" ADD CONSTRAINT "EntryChange_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryChange" ADD CONSTRAINT "EntryChange_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryProposal" ADD CONSTRAINT "EntryProposal_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryProposal" ADD CONSTRAINT "EntryProposal_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryReport" ADD CONSTRAINT "EntryReport_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryReport" ADD CONSTRAINT "EntryReport_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryImport" ADD CONSTRAINT "EntryImport_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryImport" ADD CONSTRAINT "EntryImport_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every mark is a place of the book's own outline.
ALTER TABLE "EntryChange" ADD CONSTRAINT "EntryChange_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "EntryChange" ADD CONSTRAINT "EntryChange_content_place" FOREIGN KEY ("bookId", "place") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "EntryProposal" ADD CONSTRAINT "EntryProposal_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "EntryProposal" ADD CONSTRAINT "EntryProposal_content_place" FOREIGN KEY ("bookId", "place") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "EntryReport" ADD CONSTRAINT "EntryReport_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "EntryImport" ADD CONSTRAINT "EntryImport_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
