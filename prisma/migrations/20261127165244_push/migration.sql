-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MailKind" ADD VALUE 'atOnce';
ALTER TYPE "MailKind" ADD VALUE 'push';

-- AlterTable
ALTER TABLE "MailSettings" ADD COLUMN     "atOnce" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "mailDue" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pushDue" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PushDevice" (
    "sessionId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "toldBy" UUID,

    CONSTRAINT "PushDevice_pkey" PRIMARY KEY ("sessionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PushDevice_endpoint_key" ON "PushDevice"("endpoint");

-- AddForeignKey
ALTER TABLE "PushDevice" ADD CONSTRAINT "PushDevice_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is due is asked for with each tick; it is a handful among all that was ever told.
CREATE INDEX "Notice_mail_due" ON "Notice" ("userId") WHERE "mailDue";
CREATE INDEX "Notice_push_due" ON "Notice" ("userId") WHERE "pushDue";
