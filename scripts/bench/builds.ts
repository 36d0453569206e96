import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOf } from '../support/copy';
import { runNode } from '../support/run';

const reading = 'app/clubs/[club]/[reading]';
const floors = 'app/floors';

/** A build of this tree, in a folder of its own, that has the pages of the floors besides. No installation has those. */
export async function builtWithFloors(root: string): Promise<string> {
  const folder = await copyOf(root);
  for (const page of ['page.tsx', 't/[thread]/page.tsx']) {
    const source = readFileSync(path.join(folder, reading, page), 'utf8');
    const to = path.join(folder, floors, 'clubs/[club]/[reading]', page);
    put(to, source.replace(/'@\/lib\/(gate|discussion\/admission)'/g, "'@/scripts/bench/constants'"));
  }
  put(path.join(folder, floors, 'empty/page.tsx'), EMPTY);
  withoutPrint(folder);
  const { code, output } = await runNode(folder, 'scripts/build.mjs');
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return folder;
}

/** The page of a thread once more, of which every post is rendered at every view. */
function withoutPrint(folder: string) {
  const page = 'clubs/[club]/[reading]/t/[thread]/page.tsx';
  const source = readFileSync(path.join(folder, floors, page), 'utf8');
  const parts = 'components/discussion';
  const thread = readFileSync(path.join(folder, parts, 'OpenThread.tsx'), 'utf8');
  const there = thread.replace(/'\.\/(?!Posts')/g, `'@/${parts}/`);
  put(
    path.join(folder, floors, 'afresh', page),
    source.replace(`@/${parts}/OpenThread`, '@/app/floors/afresh/OpenThread'),
  );
  put(path.join(folder, floors, 'afresh/OpenThread.tsx'), there);
  put(path.join(folder, floors, 'afresh/Posts.tsx'), POSTS);
}

const POSTS = `import { PostInThread, type PostProps } from '@/components/discussion/PostInThread';
import type { PostView } from '@/lib/gate';

export const Posts = ({ posts, ...props }: PostProps & { posts: PostView[] }) =>
  posts.map((post) => <PostInThread key={post.id} post={post} {...props} />);
`;

const EMPTY = `import { connection } from 'next/server';

export default async function Empty() {
  await connection();
  return <p>Nothing.</p>;
}
`;

function put(file: string, text: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
