-- AlterTable
ALTER TABLE "Book" ADD COLUMN     "isbns" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Cover" (
    "id" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "clubId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "small" BYTEA NOT NULL,
    "large" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Cover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Cover_bookId_idx" ON "Cover"("bookId");

-- CreateIndex
CREATE UNIQUE INDEX "Cover_clubId_bookId_key" ON "Cover"("clubId", "bookId");

-- AddForeignKey
ALTER TABLE "Cover" ADD CONSTRAINT "Cover_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cover" ADD CONSTRAINT "Cover_clubId_fkey" FOREIGN KEY ("clubId") REFERENCES "Club"("id") ON DELETE CASCADE ON UPDATE CASCADE;
