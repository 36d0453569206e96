-- CreateIndex
CREATE INDEX "PostVersion_readingId_spoilsThrough_idx" ON "PostVersion"("readingId", "spoilsThrough");
