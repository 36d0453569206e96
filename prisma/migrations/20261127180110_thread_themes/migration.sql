-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "themeId" UUID;

-- CreateIndex
CREATE INDEX "Thread_themeId_idx" ON "Thread"("themeId");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;
