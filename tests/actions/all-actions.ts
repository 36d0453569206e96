import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FormState } from '@/lib/actions/form-state';

export type ServerAction = (before: unknown, form: unknown) => Promise<FormState>;

const sources = ['lib', 'app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
);
const serverFiles = sources.filter(
  (file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
);

/** Every action there is, by its name. */
export async function loadActions(): Promise<[string, ServerAction][]> {
  const modules = await Promise.all(
    serverFiles.map(async (file) =>
      Object.entries((await import(path.resolve(file))) as Record<string, ServerAction>),
    ),
  );
  return modules.flat().sort(([one], [other]) => (one < other ? -1 : 1));
}
