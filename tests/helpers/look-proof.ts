import { vi } from 'vitest';
// First of all, for it stands in for next/headers.
import './fake-browser';
import { confirmationFor } from '@/lib/discussion/look-confirmation';

/** The proof that a person was asked a while ago whether to show an item, "kind:id"; that of nobody without an account. */
export function lookProof(person: object, item: string, ago = 1000): string {
  const userId = 'userId' in person ? String(person.userId) : '';
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - ago });
  try {
    return confirmationFor(userId, item)?.proof ?? '';
  } finally {
    vi.useRealTimers();
  }
}

/** A form that looks, as its second press sends it; any other as it is. */
export const withLookProof = (person: object, fields: Record<string, string>) =>
  fields.look === undefined ? fields : { ...fields, asked: lookProof(person, fields.look) };
