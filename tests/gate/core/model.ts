import fc from 'fast-check';
import { newId } from '@/lib/clock-and-ids';
import {
  changeMark,
  editPost,
  removePost,
  restorePost,
  createThread,
  createReply,
  type Reader,
} from '@/lib/gate';
import { isPromised } from '../../helpers/visibility-oracle';

/** A club's talk as it is to be, kept beside the gate's: who said what, what it stands on, how far it spoils. */
export type ModelPost = {
  id: string;
  threadId: string;
  author: string;
  words: string;
  title: string | null;
  references: ModelPost[];
  mark: number;
  removed: boolean;
};

export type Model = ModelPost[];

/** One thing that somebody does; the numbers choose among what there is. */
const person = fc.nat(2);
const index = fc.nat(20);
const mark = fc.option(fc.nat(5));
export const modelAction = fc.oneof(
  fc.record({ does: fc.constant('starts' as const), who: person, mark }),
  fc.record({
    does: fc.constant('answers' as const),
    who: person,
    mark,
    which: index,
    other: index,
    refers: fc.constantFrom('thread', 'parent', 'quote'),
  }),
  fc.record({
    does: fc.constantFrom('marks' as const, 'edits' as const),
    who: person,
    which: index,
    to: fc.nat(5),
  }),
  fc.record({ does: fc.constantFrom('removes' as const, 'restores' as const), who: person, which: index }),
);
type ModelAction = typeof modelAction extends fc.Arbitrary<infer T> ? T : never;

export const isVisible = (said: ModelPost, reader: Reader) =>
  isPromised(
    { mark: said.mark, own: said.author === reader.userId, looked: reader.looks.includes(said.id) },
    reader.readThrough,
  );

/** Does it through the gate and in the model; the answer of the first must be what the second says. */
export async function runAction(
  talk: Model,
  cast: Reader[],
  act: ModelAction,
): Promise<{ is: unknown; was: unknown }> {
  const reader = cast[act.who]!;
  if (act.does === 'starts') return runStart(talk, reader, act.mark);
  const said = talk[act.which % Math.max(1, talk.length)];
  if (!said) return { is: null, was: null };
  if (act.does === 'answers') return runReply(talk, reader, said, act);
  return runManage(talk, reader, said, act);
}

let textCount = 0;
const newText = (kind: string) => `${kind}${(textCount += 1)}x`;

async function runStart(talk: Model, reader: Reader, chosen: number | null) {
  const words = newText('words');
  const title = newText('title');
  const started = await createThread(reader, { source: words, mark: chosen, requestKey: newId(), title });
  if (typeof started === 'string' || 'refused' in started) return { is: started, was: 'started' };
  const mark = chosen ?? reader.readThrough;
  talk.push({ ...started, author: reader.userId, words, title, references: [], mark, removed: false });
  return { is: 'started', was: 'started' };
}

type ReplyAction = { mark: number | null; other: number; refers: string };

async function runReply(
  talk: Model,
  reader: Reader,
  said: ModelPost,
  { mark: chosen, other, refers }: ReplyAction,
) {
  const opening = talk.find((one) => one.threadId === said.threadId && one.title)!;
  const another = talk[other % talk.length]!;
  const parent = refers === 'parent' ? said : null;
  const quoted = refers === 'quote' ? another : null;
  const standsOn = [opening, parent, quoted].filter((one) => one !== null);
  const words = newText('words');
  const written = await createReply(reader, {
    source: words,
    mark: chosen,
    requestKey: newId(),
    threadId: said.threadId,
    parentId: parent?.id ?? null,
    quotes: quoted ? [quoted.id] : [],
  });
  const isForeign = quoted && quoted.threadId !== said.threadId;
  const may = !isForeign && standsOn.every((one) => isVisible(one, reader) && !one.removed);
  if (typeof written !== 'object' || !written || 'refused' in written)
    return { is: written, was: may ? 'written' : null };
  const mark = Math.max(chosen ?? reader.readThrough, ...standsOn.map((one) => one.mark));
  talk.push({
    ...written,
    author: reader.userId,
    words,
    title: null,
    references: standsOn,
    mark,
    removed: false,
  });
  return { is: 'written', was: may ? 'written' : null };
}

type ManageAction = { does: 'marks' | 'edits' | 'removes' | 'restores'; to?: number };

async function runManage(talk: Model, reader: Reader, said: ModelPost, { does: verb, to = 0 }: ManageAction) {
  const postId = said.id;
  const reason = '';
  const own = said.author === reader.userId;
  const seen = isVisible(said, reader);
  const refused = seen ? 'forbidden' : null;
  const done = { threadId: said.threadId };
  if (verb === 'edits') {
    const revision = said.words.split(' ').length;
    const edit = { postId, revision, title: null, mark: to, uncovers: false };
    const edited = await editPost(reader, { ...edit, source: `${said.words} more` });
    if (!own || said.removed) return { is: edited, was: null };
    said.words += ' more';
    if (to > said.mark) raiseMarks(talk, said, to);
    return { is: edited, was: { kind: 'saved', ...done } };
  }
  if (verb === 'marks') {
    const marked = await changeMark(reader, { postId, mark: to, reason });
    if (own && !said.removed) raiseMarks(talk, said, to);
    return { is: marked, was: !seen || said.removed ? null : own ? done : refused };
  }
  const remove = verb === 'removes';
  const answer = await (remove ? removePost : restorePost)(reader, { postId, reason });
  if (own) said.removed = remove;
  return { is: answer, was: seen && own ? done : refused };
}

/** Nothing spoils less than what it stands on. */
function raiseMarks(talk: Model, said: ModelPost, to: number) {
  said.mark = to;
  for (let round = 0; round < talk.length; round += 1)
    for (const one of talk) one.mark = Math.max(one.mark, ...one.references.map((below) => below.mark));
}
