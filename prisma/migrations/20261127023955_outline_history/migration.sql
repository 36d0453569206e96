-- CreateEnum
CREATE TYPE "OutlineChangeKind" AS ENUM ('added', 'removed', 'renamed', 'parts', 'titled', 'untitled');

-- CreateTable
CREATE TABLE "OutlineChange" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "spoilsThrough" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "OutlineChangeKind" NOT NULL,
    "labels" TEXT NOT NULL,
    "title" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OutlineChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OutlineChange_bookId_createdAt_idx" ON "OutlineChange"("bookId", "createdAt");

-- AddForeignKey
ALTER TABLE "OutlineChange" ADD CONSTRAINT "OutlineChange_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutlineChange" ADD CONSTRAINT "OutlineChange_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Its mark is a place of the book's outline, as every mark is.
ALTER TABLE "OutlineChange" ADD CONSTRAINT "OutlineChange_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
