import { vi } from 'vitest';
// First of all, for it stands in for next/headers.
import './request';
import { questionAt } from '@/lib/discussion/question';

/** The proof that a person was asked a while ago whether to show an item, "kind:id"; that of nobody without an account. */
export function askedBefore(person: object, item: string, ago = 1000): string {
  const userId = 'userId' in person ? String(person.userId) : '';
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - ago });
  try {
    return questionAt(userId, item)?.proof ?? '';
  } finally {
    vi.useRealTimers();
  }
}

/** A form that looks, as its second press sends it; any other as it is. */
export const secondPress = (person: object, fields: Record<string, string>) =>
  fields.look === undefined ? fields : { ...fields, asked: askedBefore(person, fields.look) };
