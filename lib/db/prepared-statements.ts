import 'server-only';

// The framework bundles this module several times into one process; what is prepared on a connection is prepared for all.
const shared = globalThis as typeof globalThis & { untoldStatements?: Map<string, string> };

/** How many statements each connection keeps prepared. */
const MAX_PREPARED = 500;

/**
 * The name under which a statement is prepared, once on each connection; undefined when there are too many, for the database
 * forgets none, and a list of values makes another statement for every length.
 */
export function preparedStatementName(text: string): string | undefined {
  const names = (shared.untoldStatements ??= new Map());
  const known = names.get(text);
  if (known || names.size >= MAX_PREPARED) return known;
  const name = `untold_${names.size}`;
  names.set(text, name);
  return name;
}
