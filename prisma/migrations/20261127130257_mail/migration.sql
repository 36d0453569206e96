-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('off', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('confirmAddress', 'addressChanged', 'resetPassword', 'lockedOut', 'test', 'digest');

-- CreateEnum
CREATE TYPE "MailOutcome" AS ENUM ('sent', 'dropped', 'refused', 'expired');

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "emailConfirmedAt" TIMESTAMP(3),
ADD COLUMN     "emailRefusedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "PasswordReset" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "EmailConfirmation" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "EmailConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailSettings" (
    "userId" UUID NOT NULL,
    "digest" "DigestRhythm" NOT NULL,
    "hour" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "quietFrom" INTEGER,
    "quietTo" INTEGER,
    "words" BOOLEAN NOT NULL,
    "language" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,
    "nextDigestAt" TIMESTAMP(3),

    CONSTRAINT "MailSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "userId" UUID,
    "address" TEXT,
    "subjectId" UUID,
    "language" TEXT NOT NULL,
    "windowKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lockedUntil" TIMESTAMP(3),
    "doneAt" TIMESTAMP(3),
    "outcome" "MailOutcome",
    "lastError" TEXT,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DigestState" (
    "userId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "told" int4multirange NOT NULL,

    CONSTRAINT "DigestState_pkey" PRIMARY KEY ("userId","threadId")
);

-- CreateIndex
CREATE UNIQUE INDEX "EmailConfirmation_tokenHash_key" ON "EmailConfirmation"("tokenHash");

-- CreateIndex
CREATE INDEX "EmailConfirmation_userId_idx" ON "EmailConfirmation"("userId");

-- CreateIndex
CREATE INDEX "MailSettings_nextDigestAt_idx" ON "MailSettings"("nextDigestAt");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_windowKey_key" ON "Outbox"("windowKey");

-- CreateIndex
CREATE INDEX "Outbox_userId_idx" ON "Outbox"("userId");

-- CreateIndex
CREATE INDEX "Outbox_doneAt_idx" ON "Outbox"("doneAt");

-- CreateIndex
CREATE INDEX "DigestState_threadId_idx" ON "DigestState"("threadId");

-- AddForeignKey
ALTER TABLE "EmailConfirmation" ADD CONSTRAINT "EmailConfirmation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailSettings" ADD CONSTRAINT "MailSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestState" ADD CONSTRAINT "DigestState_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestState" ADD CONSTRAINT "DigestState_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits is asked for every five minutes, and what is done is kept for a while.
CREATE INDEX "Outbox_waiting" ON "Outbox" ("notBefore") WHERE "doneAt" IS NULL;

ALTER TABLE "MailSettings" ADD CONSTRAINT "MailSettings_hours" CHECK (
  "hour" BETWEEN 0 AND 23 AND "weekday" BETWEEN 1 AND 7
  AND "quietFrom" BETWEEN 0 AND 23 AND "quietTo" BETWEEN 0 AND 23
  AND ("quietFrom" IS NULL) = ("quietTo" IS NULL));
ALTER TABLE "MailSettings" ADD CONSTRAINT "MailSettings_due" CHECK (("digest" = 'off') = ("nextDigestAt" IS NULL));
ALTER TABLE "Outbox" ADD CONSTRAINT "Outbox_outcome" CHECK (("doneAt" IS NULL) = ("outcome" IS NULL));

-- Of whoever came by another service and has no password of ours, that service has verified the address.
UPDATE "User" u SET "emailConfirmedAt" = u."createdAt"
WHERE u."email" IS NOT NULL AND u."passwordHash" IS NULL AND EXISTS (SELECT FROM "Identity" i WHERE i."userId" = u."id");
