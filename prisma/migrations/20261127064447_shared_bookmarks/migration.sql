-- CreateTable
CREATE TABLE "SharedBookmark" (
    "userId" UUID NOT NULL,
    "bookId" UUID NOT NULL,
    "shareId" UUID NOT NULL,

    CONSTRAINT "SharedBookmark_pkey" PRIMARY KEY ("userId","bookId")
);

-- CreateIndex
CREATE INDEX "SharedBookmark_bookId_idx" ON "SharedBookmark"("bookId");

-- CreateIndex
CREATE INDEX "SharedBookmark_shareId_idx" ON "SharedBookmark"("shareId");

-- AddForeignKey
ALTER TABLE "SharedBookmark" ADD CONSTRAINT "SharedBookmark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedBookmark" ADD CONSTRAINT "SharedBookmark_bookId_fkey" FOREIGN KEY ("bookId") REFERENCES "Book"("id") ON DELETE CASCADE ON UPDATE CASCADE;
