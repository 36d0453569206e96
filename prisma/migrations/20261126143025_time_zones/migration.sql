-- AlterTable
ALTER TABLE "User" ADD COLUMN     "zone" TEXT,
ADD COLUMN     "zoneChosen" BOOLEAN NOT NULL DEFAULT false;
