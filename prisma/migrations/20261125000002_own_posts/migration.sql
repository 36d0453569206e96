-- A person's own posts, by their places. It does not begin with the reading as well, for then it would hold two of the
-- three columns by which a post's versions are held to their post; the planner takes those two for enough to tell a post
-- by, and would walk through all that somebody wrote in a reading whenever they write again.
DROP INDEX "Post_readingId_authorId_spoilsThrough_idx";
CREATE INDEX "Post_authorId_spoilsThrough_readingId_idx" ON "Post"("authorId", "spoilsThrough", "readingId");
