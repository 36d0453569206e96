-- The order of a thread's posts, with all that the spoiler rule asks of them: a page of a long thread is found, and its
-- number counted, in the index alone.
DROP INDEX "Post_threadId_createdAt_id_idx";
CREATE INDEX "Post_in_order" ON "Post" ("threadId", "createdAt", "id") INCLUDE ("readingId", "spoilsThrough", "authorId");

-- The tallies leave removed posts out, and a thread counts those that its readers see the place of.
CREATE INDEX "Post_removed" ON "Post" ("threadId") WHERE "removedAt" IS NOT NULL;
