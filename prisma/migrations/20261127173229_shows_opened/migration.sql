-- AlterTable
ALTER TABLE "User" ADD COLUMN     "showsOpened" BOOLEAN NOT NULL DEFAULT false;
