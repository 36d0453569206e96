import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { change, type Reply } from '@/lib/action';
import { now } from '@/lib/ambient';
import { config } from '@/lib/config';

/** A press that comes sooner than this after the question was meant for the button before it. In milliseconds. */
const soonest = 500;
const longest = 60 * 60 * 1000;

const item = z.templateLiteral([
  z.enum(['thread', 'post', 'aside', 'passage', 'theme', 'reveal', 'report']),
  ':',
  z.uuid(),
]);

/** What an address asks to be looked at, "kind:id", with the proof that its form has to send. */
export type Asked = { item: string; proof: string };

/** The question that an address (`?ask=kind:id`) puts to somebody. It looks at nothing and says nothing of what is there. */
export function questionAt(userId: string, ask: unknown): Asked | null {
  const asked = item.safeParse(ask);
  return asked.success ? { item: asked.data, proof: proofOf(userId, asked.data, now().getTime()) } : null;
}

/** Puts the question: in place with JavaScript, on the page `here` without. `focus` is the question's own id. */
export function putQuestion(userId: string, ask: LookedAt, here: string, focus: string): Promise<Reply> {
  const asked = `${ask.kind}:${ask.id}`;
  const path = `${here}${here.includes('?') ? '&' : '?'}ask=${asked}`;
  return change(path, focus, { asked: proofOf(userId, asked, now().getTime()) });
}
type LookedAt = { kind: string; id: string };

/** Whether somebody was asked about this very item, long enough ago to have read the question. */
export function wasAsked(userId: string, { kind, id }: LookedAt, proof = ''): boolean {
  const asked = `${kind}:${id}`;
  const at = Number(proof.split(' ')[1]);
  const age = now().getTime() - at;
  return isSame(proof, proofOf(userId, asked, at)) && age >= soonest && age <= longest;
}

/** "kind:id time signature": who was asked what, and when. */
function proofOf(userId: string, asked: string, at: number): string {
  const signed = createHmac('sha256', config().secret).update(`look ${userId} ${asked} ${at}`);
  return `${asked} ${at} ${signed.digest('base64url')}`;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
