import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { isProof, knownProofs } from './proofs';

/** One edit: a text that stands once in a file and what takes its place, or a whole new file. */
export type Change = { file: string; find: string; replace: string } | { file: string; create: string };

/** A mistake as somebody could make it, and has made it elsewhere. */
export type Mutation = {
  name: string;
  class: string;
  asIn: string;
  /** Asked in turn, until one of them finds it. */
  proofs: string[];
  /** What the proof must complain of, where that is not its usual complaint. */
  says: RegExp | null;
  changes: Change[];
};

/** An entry that cannot be read, and why. */
export type Malformed = { name: string; sentence: string };
export type Entry = Mutation | Malformed;

/** What a mutation without a proof of its own is tried with. */
export const DEFAULT_PROOFS = ['two worlds', 'gate'];

export const ownEntries = path.resolve(import.meta.dirname, 'entries');

/** All entries of a folder and the folders in it: JSON files with one entry or with a list of them. */
export function readEntries(folder: string): Entry[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => entriesIn(file.replace(/\.json$/, ''), readFileSync(path.join(folder, file), 'utf8')));
}

export const isMalformed = (entry: Entry): entry is Malformed => 'sentence' in entry;

/** The entries of one file; `name` is for those that have none of their own. */
export function entriesIn(name: string, json: string): Entry[] {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    return [{ name, sentence: `This is no JSON: ${(error as Error).message}.` }];
  }
  if (!Array.isArray(content)) return [entryOf(name, content)];
  return content.map((one, index) => entryOf(`${name}-${index + 1}`, one));
}

const text = z.union([z.string(), z.array(z.string())]).transform((lines) => [lines].flat().join('\n'));
const file = z
  .string()
  .refine(
    (name) => !path.isAbsolute(name) && !path.normalize(name).startsWith('..'),
    'must be a path within the tree',
  )
  .transform((name) => path.posix.normalize(name));

const create = z.strictObject({ file, create: text });
const replace = z.strictObject({
  file,
  find: text.refine((wanted) => wanted.trim() !== '', 'must not be empty'),
  replace: text,
});
const change = z.unknown().transform((value, context): Change => {
  const isCreate = typeof value === 'object' && value !== null && 'create' in value;
  const result = (isCreate ? create : replace).safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) context.addIssue({ ...issue } as z.core.$ZodRawIssue);
  return z.NEVER;
});

const proof = z
  .string()
  .refine(isProof, { error: ({ input }) => `names no proof: "${input}". Known are ${knownProofs}` });
const entry = z.object({
  name: z.string().min(1).optional(),
  class: z.string().min(1).default('unknown'),
  asIn: z.string().default(''),
  proof: z
    .union([proof, z.array(proof).min(1)], { error: `must name a proof. Known are ${knownProofs}` })
    .optional(),
  says: z.string().optional(),
  changes: z
    .array(change, { error: 'must be a list, or file, find and replace must stand in their place' })
    .min(1),
});

function entryOf(fallback: string, value: unknown): Entry {
  const { name, sentence } = { name: nameIn(value) ?? fallback, sentence: 'An entry must be an object.' };
  if (typeof value !== 'object' || value === null) return { name, sentence };
  const result = entry.safeParse(withChanges(value as Record<string, unknown>));
  if (!result.success) return { name, sentence: sentenceFor(result.error) };
  const { class: kind, asIn, proof, says, changes } = result.data;
  const proofs = proof ? [proof].flat() : DEFAULT_PROOFS;
  return { name, class: kind, asIn, proofs, says: says ? new RegExp(says) : null, changes };
}

const nameIn = (value: unknown) => {
  const name = (value as { name?: unknown } | null)?.name;
  return typeof name === 'string' && name !== '' ? name : null;
};

/** A single change may stand in the entry itself. */
function withChanges({ file, find, replace, create, ...rest }: Record<string, unknown>) {
  if (file === undefined || rest.changes !== undefined) return rest;
  const only = create === undefined ? { file, find, replace } : { file, create };
  return { ...rest, changes: [only] };
}

function sentenceFor(error: z.ZodError): string {
  const each = error.issues.map(({ path: where, message }) => `${where.join('.') || 'entry'}: ${message}`);
  return `This entry is malformed. ${each.join('; ')}.`;
}
