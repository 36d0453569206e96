import { Client } from 'pg';
import { vi } from 'vitest';

/** When a statement fails: before the database did it, or afterwards, when the answer was lost. */
export type FailureTime = 'before' | 'after';

/**
 * Lets the statement fail that comes after `skipped` others, on either engine, and every later one until `mend` is
 * called. `reached` says whether it came to that.
 */
export function failStatementsAfter(skipped: number, error: Error, loss: FailureTime = 'before') {
  let count = 0;
  const query = Client.prototype.query as (...sent: unknown[]) => unknown;
  const spy = vi.spyOn(Client.prototype, 'query') as unknown as {
    mockImplementation(work: (this: Client, ...sent: unknown[]) => unknown): void;
    mockRestore(): void;
  };
  spy.mockImplementation(function (this: Client, ...sent) {
    count += 1;
    if (count <= skipped || isRollback(sent[0])) return query.apply(this, sent);
    const done =
      loss === 'after' && count === skipped + 1 ? completeStatement(query, this, sent) : Promise.resolve();
    const report = sent.at(-1);
    if (typeof report !== 'function') return done.then(() => Promise.reject(error));
    return void done.then(() => report(error));
  });
  return { mend: () => spy.mockRestore(), reached: () => count > skipped };
}

// What was begun is given up by the database itself when the connection breaks.
const isRollback = (sent: unknown) =>
  /^rollback/i.test(typeof sent === 'string' ? sent : ((sent as { text?: string }).text ?? ''));

async function completeStatement(query: (...sent: unknown[]) => unknown, client: Client, sent: unknown[]) {
  const asked = sent.filter((one) => typeof one !== 'function');
  await query.apply(client, asked);
}
