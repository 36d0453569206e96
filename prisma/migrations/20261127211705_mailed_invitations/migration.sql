-- CreateEnum
CREATE TYPE "SignUpRule" AS ENUM ('everybody', 'invited', 'nobody');

-- AlterEnum
ALTER TYPE "MailKind" ADD VALUE 'invitation';

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'invitation';

-- AlterTable
ALTER TABLE "Invite" ADD COLUMN     "address" TEXT;

-- CreateTable
CREATE TABLE "UnwantedAddress" (
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UnwantedAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL,
    "signUp" "SignUpRule" NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);
