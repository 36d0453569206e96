import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { updateInPlace, type ActionResult } from '@/lib/actions';
import { now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import { buttonValue } from '@/lib/validation/button-value';

/** A press that comes sooner than this after the question was meant for the button before it. In milliseconds. */
const MIN_AGE = 500;
const MAX_AGE = 60 * 60 * 1000;

const item = z.templateLiteral([
  z.enum(['thread', 'post', 'aside', 'passage', 'theme', 'reveal', 'report']),
  ':',
  z.uuid(),
]);

/** What an address asks to be looked at, "kind:id", with the proof that its form has to send. */
export type Confirmation = { item: string; proof: string };

/** The question that an address (`?ask=kind:id`) puts to somebody. It looks at nothing and says nothing of what is there. */
export function confirmationFor(userId: string, ask: unknown): Confirmation | null {
  const parsed = item.safeParse(ask);
  return parsed.success
    ? { item: parsed.data, proof: signProof(userId, parsed.data, now().getTime()) }
    : null;
}

/** Puts the question: in place with JavaScript, on the page `here` without. `focus` is the question's own id. */
export function askToConfirm(
  userId: string,
  ask: ItemRef,
  here: string,
  focus: string,
): Promise<ActionResult> {
  const key = buttonValue(ask.kind, ask.id);
  const path = `${here}${here.includes('?') ? '&' : '?'}ask=${key}`;
  return updateInPlace(path, focus, { lookProof: signProof(userId, key, now().getTime()) });
}
type ItemRef = { kind: string; id: string };

/** Whether somebody was asked about this very item, long enough ago to have read the question. */
export function isConfirmed(userId: string, { kind, id }: ItemRef, proof = ''): boolean {
  const key = buttonValue(kind, id);
  const at = Number(proof.split(' ')[1]);
  const age = now().getTime() - at;
  return isEqual(proof, signProof(userId, key, at)) && age >= MIN_AGE && age <= MAX_AGE;
}

/** "kind:id time signature": who was asked what, and when. */
function signProof(userId: string, key: string, at: number): string {
  const signed = createHmac('sha256', config().secret).update(`look ${userId} ${key} ${at}`);
  return `${key} ${at} ${signed.digest('base64url')}`;
}

function isEqual(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
