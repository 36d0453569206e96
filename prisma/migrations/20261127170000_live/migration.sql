-- Tells every process, when the transaction is over, whose live streams end: of a session, or of a person.
CREATE FUNCTION "untold_session_ended"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('untold_live', 'session:' || OLD."id");
    RETURN NULL;
END $$;

CREATE FUNCTION "untold_person_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('untold_live', 'ended:' || coalesce(NEW."userId", OLD."userId"));
    RETURN NULL;
END $$;

CREATE FUNCTION "untold_person_left"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('untold_live', 'ended:' || NEW."id");
    RETURN NULL;
END $$;

CREATE TRIGGER "Session_live" AFTER DELETE ON "Session"
    FOR EACH ROW EXECUTE FUNCTION "untold_session_ended"();

CREATE TRIGGER "Membership_live" AFTER UPDATE OF "standing" OR DELETE ON "Membership"
    FOR EACH ROW EXECUTE FUNCTION "untold_person_changed"();

CREATE TRIGGER "Progress_live" AFTER INSERT OR DELETE OR UPDATE OF "readThrough", "veil" ON "Progress"
    FOR EACH ROW EXECUTE FUNCTION "untold_person_changed"();

CREATE TRIGGER "User_live" AFTER UPDATE OF "formerAt" ON "User"
    FOR EACH ROW EXECUTE FUNCTION "untold_person_left"();
