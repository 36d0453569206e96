/** Takes every row out of a database, which keeps its tables: for the next file of tests in one process. */
export const EMPTY = `do $$ begin execute (
  select 'truncate ' || string_agg(oid::regclass::text, ', ') || ' restart identity cascade' from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '_prisma_migrations'
); end $$`;
