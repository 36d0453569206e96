-- CreateIndex
CREATE INDEX "ModerationAction_itemId_idx" ON "ModerationAction"("itemId");
