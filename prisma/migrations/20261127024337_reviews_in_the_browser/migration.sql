-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "sentAt" TIMESTAMP(3),
ADD COLUMN     "source" TEXT;

-- Documents that were brought before wait to be confirmed already.
UPDATE "Review" SET "sentAt" = "createdAt" WHERE "clubId" IS NOT NULL;
