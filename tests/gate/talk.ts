import fc from 'fast-check';
import { newId } from '@/lib/ambient';
import {
  changeMark,
  editPost,
  removePost,
  restorePost,
  startThread,
  writePost,
  type Reader,
} from '@/lib/gate';

/** A club's talk as design §1 has it, kept beside the gate's: who said what, what it stands on, how far it spoils. */
export type Said = {
  id: string;
  threadId: string;
  author: string;
  words: string;
  title: string | null;
  standsOn: Said[];
  mark: number;
  removed: boolean;
};

export type Talk = Said[];

/** One thing that somebody does; the numbers choose among what there is. */
const who = fc.nat(2);
const which = fc.nat(20);
const mark = fc.option(fc.nat(5));
export const deed = fc.oneof(
  fc.record({ does: fc.constant('starts' as const), who, mark }),
  fc.record({
    does: fc.constant('answers' as const),
    ...{ who, mark, which, other: which, refers: fc.constantFrom('thread', 'parent', 'quote') },
  }),
  fc.record({ does: fc.constantFrom('marks' as const, 'edits' as const), who, which, to: fc.nat(5) }),
  fc.record({ does: fc.constantFrom('removes' as const, 'restores' as const), who, which }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

export const visible = (said: Said, reader: Reader) =>
  said.mark <= reader.readThrough || said.author === reader.userId || reader.looks.includes(said.id);

/** Does it through the gate and in the model; the answer of the first must be what the second says. */
export async function does(talk: Talk, cast: Reader[], act: Deed): Promise<{ is: unknown; was: unknown }> {
  const reader = cast[act.who]!;
  if (act.does === 'starts') return starts(talk, reader, act.mark);
  const said = talk[act.which % Math.max(1, talk.length)];
  if (!said) return { is: null, was: null };
  if (act.does === 'answers') return answers(talk, reader, said, act);
  return tends(talk, reader, said, act);
}

let spoken = 0;
const next = (kind: string) => `${kind}${(spoken += 1)}x`;

async function starts(talk: Talk, reader: Reader, chosen: number | null) {
  const [words, title] = [next('words'), next('title')];
  const started = await startThread(reader, { source: words, mark: chosen, requestKey: newId(), title });
  if (started === 'hollow' || 'refused' in started) return { is: started, was: 'started' };
  const mark = chosen ?? reader.readThrough;
  talk.push({ ...started, author: reader.userId, words, title, standsOn: [], mark, removed: false });
  return { is: 'started', was: 'started' };
}

type Answering = { mark: number | null; other: number; refers: string };

async function answers(talk: Talk, reader: Reader, said: Said, { mark: chosen, other, refers }: Answering) {
  const opening = talk.find((one) => one.threadId === said.threadId && one.title)!;
  const another = talk[other % talk.length]!;
  const [parent, quoted] = [refers === 'parent' ? said : null, refers === 'quote' ? another : null];
  const standsOn = [opening, parent, quoted].filter((one) => one !== null);
  const words = next('words');
  const written = await writePost(reader, {
    ...{ source: words, mark: chosen, requestKey: newId(), threadId: said.threadId },
    ...{ parentId: parent?.id ?? null, quotes: quoted ? [quoted.id] : [] },
  });
  const isForeign = quoted && quoted.threadId !== said.threadId;
  const may = !isForeign && standsOn.every((one) => visible(one, reader) && !one.removed);
  if (typeof written !== 'object' || !written || 'refused' in written)
    return { is: written, was: may ? 'written' : null };
  const mark = Math.max(chosen ?? reader.readThrough, ...standsOn.map((one) => one.mark));
  talk.push({ ...written, author: reader.userId, words, title: null, standsOn, mark, removed: false });
  return { is: 'written', was: may ? 'written' : null };
}

type Tending = { does: 'marks' | 'edits' | 'removes' | 'restores'; to?: number };

async function tends(talk: Talk, reader: Reader, said: Said, { does: verb, to = 0 }: Tending) {
  const [postId, reason, own] = [said.id, '', said.author === reader.userId];
  const seen = visible(said, reader);
  const refused = seen ? 'not yours' : null;
  const done = { threadId: said.threadId };
  if (verb === 'edits') {
    const revision = said.words.split(' ').length;
    const edit = { postId, revision, title: null, mark: to, uncovers: false };
    const edited = await editPost(reader, { ...edit, source: `${said.words} more` });
    if (!own || said.removed) return { is: edited, was: null };
    said.words += ' more';
    if (to > said.mark) settle(talk, said, to);
    return { is: edited, was: { kind: 'saved', ...done } };
  }
  if (verb === 'marks') {
    const marked = await changeMark(reader, { postId, mark: to, reason });
    if (own && !said.removed) settle(talk, said, to);
    return { is: marked, was: !seen || said.removed ? null : own ? done : refused };
  }
  const remove = verb === 'removes';
  const answer = await (remove ? removePost : restorePost)(reader, { postId, reason });
  if (own) said.removed = remove;
  return { is: answer, was: seen && own ? done : refused };
}

/** Nothing spoils less than what it stands on. */
function settle(talk: Talk, said: Said, to: number) {
  said.mark = to;
  for (let round = 0; round < talk.length; round += 1)
    for (const one of talk) one.mark = Math.max(one.mark, ...one.standsOn.map((below) => below.mark));
}
