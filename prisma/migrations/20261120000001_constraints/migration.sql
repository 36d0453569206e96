-- What must never be false, where Prisma's schema has no words for it. Needs PostgreSQL 15 or newer.
-- None of these is deferred: the embedded database's adapter does not report a commit that fails.

-- Every mark and every bookmark is a place of the book's own outline.
-- What goes with its book goes with its place; a place that a discussion is bound to cannot go.
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "ThemeNote" ADD CONSTRAINT "ThemeNote_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Term" ADD CONSTRAINT "Term_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Review" ADD CONSTRAINT "Review_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_place" FOREIGN KEY ("bookId", "readThrough") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Progress" ADD CONSTRAINT "Progress_place_before" FOREIGN KEY ("bookId", "movedFrom") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Look" ADD CONSTRAINT "Look_place" FOREIGN KEY ("bookId", "place") REFERENCES "Place" ("bookId", "ordinal") ON DELETE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "Post" ADD CONSTRAINT "Post_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "Aside" ADD CONSTRAINT "Aside_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "ThreadTally" ADD CONSTRAINT "ThreadTally_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "Report" ADD CONSTRAINT "Report_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");
ALTER TABLE "ModerationAction" ADD CONSTRAINT "ModerationAction_place" FOREIGN KEY ("bookId", "spoilsThrough") REFERENCES "Place" ("bookId", "ordinal");

-- The columns by which the gate decides agree with the row that they were copied from.
CREATE UNIQUE INDEX "Reading_whole" ON "Reading" ("id", "clubId", "bookId");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;
ALTER TABLE "Post" ADD CONSTRAINT "Post_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;
ALTER TABLE "Aside" ADD CONSTRAINT "Aside_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;
ALTER TABLE "ThreadTally" ADD CONSTRAINT "ThreadTally_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;
ALTER TABLE "ModerationAction" ADD CONSTRAINT "ModerationAction_reading" FOREIGN KEY ("readingId", "clubId", "bookId") REFERENCES "Reading" ("id", "clubId", "bookId") ON DELETE CASCADE;

CREATE UNIQUE INDEX "Thread_in_reading" ON "Thread" ("id", "readingId");
ALTER TABLE "Post" ADD CONSTRAINT "Post_thread" FOREIGN KEY ("threadId", "readingId") REFERENCES "Thread" ("id", "readingId") ON DELETE CASCADE;
ALTER TABLE "ThreadTally" ADD CONSTRAINT "ThreadTally_thread" FOREIGN KEY ("threadId", "readingId") REFERENCES "Thread" ("id", "readingId") ON DELETE CASCADE;

CREATE UNIQUE INDEX "Post_of_author" ON "Post" ("id", "readingId", "authorId");
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_post" FOREIGN KEY ("postId", "readingId", "authorId") REFERENCES "Post" ("id", "readingId", "authorId") ON DELETE CASCADE;
ALTER TABLE "Aside" ADD CONSTRAINT "Aside_post" FOREIGN KEY ("postId", "readingId", "authorId") REFERENCES "Post" ("id", "readingId", "authorId") ON DELETE CASCADE;

CREATE UNIQUE INDEX "Post_in_thread" ON "Post" ("id", "threadId");
ALTER TABLE "Post" ADD CONSTRAINT "Post_answers_in_thread" FOREIGN KEY ("parentId", "threadId") REFERENCES "Post" ("id", "threadId") ON DELETE SET NULL ("parentId");
CREATE UNIQUE INDEX "Post_one_opening" ON "Post" ("threadId") WHERE "opening";

CREATE UNIQUE INDEX "Theme_in_book" ON "Theme" ("id", "bookId");
ALTER TABLE "ThemeNote" ADD CONSTRAINT "ThemeNote_theme" FOREIGN KEY ("themeId", "bookId") REFERENCES "Theme" ("id", "bookId") ON DELETE CASCADE;
CREATE UNIQUE INDEX "Review_in_book" ON "Review" ("id", "bookId");
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_review" FOREIGN KEY ("reviewId", "bookId") REFERENCES "Review" ("id", "bookId") ON DELETE CASCADE;

-- An outline that makes sense.
ALTER TABLE "Book" ADD CONSTRAINT "Book_has_chapters" CHECK ("chapterCount" >= 1);
ALTER TABLE "Place" ADD CONSTRAINT "Place_begins_at_0" CHECK ("ordinal" >= 0);
ALTER TABLE "Part" ADD CONSTRAINT "Part_begins_at_1" CHECK ("ordinal" >= 1 AND "firstChapter" >= 1);
ALTER TABLE "Chapter" ADD CONSTRAINT "Chapter_begins_at_1" CHECK ("ordinal" >= 1);
ALTER TABLE "Heading" ADD CONSTRAINT "Heading_of_one" CHECK (num_nonnulls("partId", "chapterId") = 1);
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_begins_at_0" CHECK ("ordinal" >= 0);
ALTER TABLE "Aside" ADD CONSTRAINT "Aside_begins_at_0" CHECK ("ordinal" >= 0);

-- Names that can be read, and that an address can carry.
ALTER TABLE "User" ADD CONSTRAINT "User_has_name" CHECK (btrim("name") <> '' OR "formerAt" IS NOT NULL);
ALTER TABLE "User" ADD CONSTRAINT "User_email_in_small_letters" CHECK ("email" = lower("email"));
ALTER TABLE "Book" ADD CONSTRAINT "Book_has_title" CHECK (btrim("title") <> '');
ALTER TABLE "Book" ADD CONSTRAINT "Book_slug_for_address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Club" ADD CONSTRAINT "Club_has_name" CHECK (btrim("name") <> '');
ALTER TABLE "Club" ADD CONSTRAINT "Club_slug_for_address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_has_name" CHECK (btrim("name") <> '');
ALTER TABLE "Reveal" ADD CONSTRAINT "Reveal_has_title" CHECK (btrim("title") <> '');
ALTER TABLE "Term" ADD CONSTRAINT "Term_has_phrase" CHECK (btrim("phrase") <> '');
ALTER TABLE "Review" ADD CONSTRAINT "Review_has_title" CHECK (btrim("title") <> '');
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_has_title" CHECK (btrim("title") <> '');

-- Secrets are kept as SHA-256 in hex, never as they are.
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_token_hashed" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_token_hashed" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Review" ADD CONSTRAINT "Review_source_hashed" CHECK ("sourceHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "User" ADD CONSTRAINT "User_password_hashed" CHECK ("passwordHash" LIKE '$argon2id$%');

-- Counts that cannot go below nothing, and rows that cannot point at themselves.
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_uses" CHECK ("usesLeft" >= 0);
ALTER TABLE "ThreadTally" ADD CONSTRAINT "ThreadTally_posts" CHECK ("posts" >= 0);
ALTER TABLE "Post" ADD CONSTRAINT "Post_revision" CHECK ("revision" >= 1);
ALTER TABLE "Post" ADD CONSTRAINT "Post_answers_another" CHECK ("parentId" <> "id");
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_of_another" CHECK ("quotedId" <> "postId");
ALTER TABLE "Limit" ADD CONSTRAINT "Limit_points" CHECK ("points" >= 0);
