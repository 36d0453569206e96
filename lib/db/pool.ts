import 'server-only';
import { type ClientBase, Pool } from 'pg';

// The framework bundles this module several times into one process; what is prepared on a line is prepared for all.
const shared = globalThis as typeof globalThis & {
  untoldPool?: Pool;
  untoldStatements?: Map<string, string>;
};

/** The lines to the server that DATABASE_URL names, for Prisma and for what is asked by hand. */
export const pool = () => (shared.untoldPool ??= opened());

function opened(): Pool {
  // A line that breaks while it rests is replaced at the next question.
  return new Pool({ connectionString: process.env.DATABASE_URL, onConnect: settle }).on('error', () => {});
}

// Every statement of ours is short and asked again and again: planning it afresh for its values, or compiling it, costs
// more than running it.
const settle = async (line: ClientBase) =>
  void (await line.query('set plan_cache_mode = force_generic_plan; set jit = off'));

/** How many statements each line to the server keeps prepared. */
const KEPT = 500;

/**
 * The name under which a statement is prepared, once on each line; undefined when there are too many, for the server
 * forgets none, and a list of values makes another statement for every length.
 */
export function statementName(text: string): string | undefined {
  const names = (shared.untoldStatements ??= new Map());
  const known = names.get(text);
  if (known || names.size >= KEPT) return known;
  const name = `untold_${names.size}`;
  names.set(text, name);
  return name;
}
