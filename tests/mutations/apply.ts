import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Change, Mutation } from './read-mutations';
import { placesOf } from './find';

/** Why an entry cannot be applied to the tree as it is, in a sentence. */
export class DoesNotApply extends Error {}

/** The changed files by their paths, as they are to be written. Throws DoesNotApply. */
export function changed(root: string, { changes }: Pick<Mutation, 'changes'>): Map<string, string> {
  const files = new Map<string, Change[]>();
  for (const change of changes) files.set(change.file, [...(files.get(change.file) ?? []), change]);
  return new Map([...files].map(([file, all]) => [file, changedFile(root, file, all)]));
}

/** Applies an entry to a copy of the tree, and returns what takes it out again. */
export function apply(root: string, mutation: Mutation): () => void {
  const files = changed(root, mutation);
  const before = [...files.keys()].map((file) => [file, contentOf(root, file)] as const);
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  return () => before.forEach(([file, content]) => restore(root, file, content));
}

function restore(root: string, file: string, content: string | null) {
  if (content !== null) return writeFileSync(path.join(root, file), content);
  rmSync(path.join(root, file));
  // The framework's types of the last build name each page and layout.
  rmSync(path.join(root, '.next/types'), { recursive: true, force: true });
}

function contentOf(root: string, file: string): string | null {
  return existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : null;
}

function changedFile(root: string, file: string, changes: Change[]): string {
  const source = contentOf(root, file);
  const [first] = changes;
  if (first && 'create' in first) {
    if (source !== null) throw new DoesNotApply(`${file} exists already and cannot be created.`);
    if (changes.length > 1) throw new DoesNotApply(`${file} is created and cannot be changed as well.`);
    return `${first.create}\n`;
  }
  if (source === null) throw new DoesNotApply(`There is no file ${file}.`);
  const result = replaced(source, file, changes);
  if (result === source) throw new DoesNotApply(`Nothing changes in ${file}.`);
  return result;
}

/** All places are looked up in the original, so that the order of the changes does not matter. */
function replaced(source: string, file: string, changes: Change[]): string {
  const edits = changes.map((change) => {
    if ('create' in change) throw new DoesNotApply(`${file} exists already and cannot be created.`);
    const places = placesOf(change.find, source);
    const [place] = places;
    if (!place) throw new DoesNotApply(`${file} does not have this text: ${quoted(change.find)}`);
    if (places.length > 1)
      throw new DoesNotApply(`${file} has this text ${places.length} times: ${quoted(change.find)}`);
    return { ...place, replace: change.replace };
  });
  edits.sort((a, b) => b.start - a.start);
  for (const [index, edit] of edits.entries()) {
    const next = edits[index + 1];
    if (next && next.end > edit.start) throw new DoesNotApply(`Two changes overlap in ${file}.`);
  }
  return edits.reduce(
    (text, { start, end, replace }) => text.slice(0, start) + replace + text.slice(end),
    source,
  );
}

const quoted = (find: string) => find.replace(/\s+/g, ' ').trim().slice(0, 200);
