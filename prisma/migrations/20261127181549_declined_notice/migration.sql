-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'declined';
