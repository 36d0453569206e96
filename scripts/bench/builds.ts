import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOf } from '../support/copy';
import { runNode } from '../support/run';

const reading = 'clubs/[club]/[reading]';
const pages = [`${reading}/page.tsx`, `${reading}/t/[thread]/page.tsx`];
const floors = 'app/floors';
const print = 'components/reading/Print.tsx';

/** A build of this tree, in a folder of its own, that has the pages of the floors besides. No installation has those. */
export async function builtWithFloors(root: string): Promise<string> {
  const folder = await copyOf(root);
  const put = (file: string, text: string) => write(path.join(folder, file), text);
  put(`${floors}/empty/page.tsx`, EMPTY);
  put(print.replace('Print', 'Kept'), readFileSync(path.join(folder, print), 'utf8'));
  put(print, PRINT);
  for (const page of pages) {
    const source = readFileSync(path.join(folder, 'app', page), 'utf8');
    put(
      `${floors}/${page}`,
      source.replace(/'@\/lib\/(gate|discussion\/admission)'/g, "'@/scripts/bench/constants'"),
    );
    put(`${floors}/afresh/${page}`, AFRESH.replace('PAGE', page.replace('.tsx', '')));
  }
  const { code, output } = await runNode(folder, 'scripts/build.mjs');
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return folder;
}

function write(file: string, text: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const EMPTY = `import { connection } from 'next/server';

export default async function Empty() {
  await connection();
  return <p>Nothing.</p>;
}
`;

// A page of constants of which every piece is rendered at every view.
const AFRESH = `import type { ComponentProps } from 'react';
import { isAfresh } from '@/components/reading/Print';
import Page, { generateMetadata } from '@/app/floors/PAGE';

export { generateMetadata };
export default function Afresh(props: ComponentProps<typeof Page>) {
  isAfresh().it = true;
  return Page(props);
}
`;

const PRINT = `import { cache, type ComponentProps } from 'react';
import { Print as Kept } from './Kept';

export const isAfresh = cache(() => ({ it: false }));

export function Print<P extends object>(props: ComponentProps<typeof Kept<P>>) {
  if (!isAfresh().it) return <Kept {...props} />;
  const { of: Piece, each, as: Around = 'div', className, label } = props;
  return (
    <Around className={className} aria-label={label}>
      {each.map((piece, nth) => (
        <Piece key={nth} {...piece} />
      ))}
    </Around>
  );
}
`;
