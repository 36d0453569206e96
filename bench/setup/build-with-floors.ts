import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyTree } from '../../scripts/support/copy-tree';
import { runNode } from '../../scripts/support/run-process';

const reading = 'clubs/[club]/[reading]';
const pages = [`${reading}/page.tsx`, `${reading}/t/[thread]/page.tsx`];
const floors = 'app/floors';
const cachedList = 'components/reading/CachedList.tsx';

/** A build of this tree, in a folder of its own, that has the pages of the floors besides. No installation has those. */
export async function buildWithFloors(root: string): Promise<string> {
  const folder = await copyTree(root);
  const put = (file: string, text: string) => write(path.join(folder, file), text);
  put(`${floors}/empty/page.tsx`, EMPTY_PAGE);
  put(cachedList.replace('CachedList', 'OriginalList'), readFileSync(path.join(folder, cachedList), 'utf8'));
  put(cachedList, CACHED_LIST_SWITCH);
  for (const page of pages) {
    const source = readFileSync(path.join(folder, 'app', page), 'utf8');
    put(
      `${floors}/${page}`,
      source.replace(/'@\/lib\/(gate|readings\/context)'/g, "'@/bench/setup/constant-gate'"),
    );
    put(`${floors}/afresh/${page}`, UNCACHED_PAGE.replace('PAGE', page.replace('.tsx', '')));
  }
  const { code, output } = await runNode(folder, 'scripts/build.mjs');
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return folder;
}

function write(file: string, text: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const EMPTY_PAGE = `import { connection } from 'next/server';

export default async function Empty() {
  await connection();
  return <p>Nothing.</p>;
}
`;

// A page of constants of which every piece is rendered at every view.
const UNCACHED_PAGE = `import type { ComponentProps } from 'react';
import { isAfresh } from '@/components/reading/CachedList';
import Page, { generateMetadata } from '@/app/floors/PAGE';

export { generateMetadata };
export default function Afresh(props: ComponentProps<typeof Page>) {
  isAfresh().it = true;
  return Page(props);
}
`;

const CACHED_LIST_SWITCH = `import { cache, type ComponentProps } from 'react';
import { CachedList as OriginalList } from './OriginalList';

export const isAfresh = cache(() => ({ it: false }));

export function CachedList<P extends object>(props: ComponentProps<typeof OriginalList<P>>) {
  if (!isAfresh().it) return <OriginalList {...props} />;
  const { component: Piece, items, as: Container = 'div', className, label } = props;
  return (
    <Container className={className} aria-label={label}>
      {items.map((piece, nth) => (
        <Piece key={nth} {...piece} />
      ))}
    </Container>
  );
}
`;
