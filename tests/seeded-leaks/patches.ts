import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { classes, type Class } from './classes';

/** A mistake as somebody could make it, and has made it elsewhere; `says` is what its proof must complain of. */
export type Patch = {
  name: string;
  file: string;
  class: Class;
  asIn: string;
  proof: string;
  says: RegExp | null;
};

const folder = path.resolve(import.meta.dirname, 'patches');

/** All that are planted, by class. Above the difference itself stand its class, whose mistake it was, and its proof. */
export const patches = (): Patch[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.patch'))
    .map(read)
    .sort((a, b) => classes.indexOf(a.class) - classes.indexOf(b.class));

function read(file: string): Patch {
  const [head = ''] = readFileSync(path.join(folder, file), 'utf8').split('\ndiff --git ', 1);
  const told = new Map(
    [...head.matchAll(/^(Class|As in|Proof|Says): (.+)$/gm)].map(([, name, value]) => [name, value]),
  );
  const line = (name: string) => {
    const value = told.get(name);
    if (!value) throw new Error(`${file} has no line "${name}: …" above its difference.`);
    return value;
  };
  return {
    name: file.replace(/\.patch$/, ''),
    file: path.join(folder, file),
    class: known(line('Class'), file),
    asIn: line('As in'),
    proof: line('Proof'),
    says: told.has('Says') ? new RegExp(line('Says')) : null,
  };
}

function known(name: string, file: string): Class {
  const found = classes.find((one) => one === name);
  if (!found) throw new Error(`${file} is of a class that nobody knows: ${name}.`);
  return found;
}
