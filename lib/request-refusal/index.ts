import 'server-only';
import type { Message } from '@/lib/i18n';
import type { refused } from '@/lib/i18n/en/refused';

/** Why our own HTTP server answers a request with a refusal, and what it may show again (server/refusal.mjs). */
export type Refusal = {
  why: keyof typeof refused.because;
  about: Record<string, string>;
  /** Only what whoever asks sent themselves, from a page of ours. Never a password. */
  typed: { name: string; value: string }[];
  /** The address that was asked, for a new try. */
  back: string;
};

const server = globalThis as typeof globalThis & { untoldRequest?: () => { refusal?: Refusal } | undefined };

/** The refusal that this request is to be answered with; null for whoever asks for the page by its address. */
export const currentRefusal = (): Refusal | null => server.untoldRequest?.()?.refusal ?? null;

export const refusalMessage = ({ why, about }: Refusal): Message => ({
  key: `refused.because.${why}`,
  values: about,
});
