import { ask, type Answered, type Asked } from './asking';
import { builtActions } from './build';
import { byForm, byScript, hiddenFieldsFor } from './forms';
import { happensElsewhere } from './elsewhere';
import { hiddenTokens, standingIn } from './hidden';
import type { Horizon } from './mutate';
import { normalised } from './normalisers';
import type { Pair, Side } from './pair';
import type { Planned } from './plan';
import { canariesAnyhow, canariesSent } from './sinks';
import type { World } from './world';
import { ways } from './ways';

export type Worlds = { one: World; other: World; horizon: Horizon };
type Step = { pair: Pair; worlds: Worlds; planned: Planned; moment: number; story: { hidden: Set<string> } };

export const counted = { requests: 0, bytes: 0, statuses: new Map<string, number>() };

/** Plays a story on both sides at once. The first thing that is not the same, or should not be there; null when all is well. */
export async function play(pair: Pair, worlds: Worlds, plan: Planned[]): Promise<string | null> {
  const story = { hidden: await hiddenTokens(pair.one.line, worlds) };
  const logs = [pair.one.log().length, pair.other.log().length];
  for (const [index, planned] of plan.entries()) {
    // Apart, so that a page and its form draw from different moments.
    const found = await playStep({ pair, worlds, planned, story, moment: 2 * index });
    if (found) return `step ${index + 1}, ${JSON.stringify(planned)}: ${found}`;
  }
  const said = [pair.one.log().slice(logs[0]), pair.other.log().slice(logs[1])];
  const told = said.find((log) => canariesAnyhow(log).size > 0);
  return told ? `the log says ${told.slice(0, 500)}` : null;
}

async function playStep(step: Step): Promise<string | null> {
  const { planned, pair, moment, worlds } = step;
  if (planned.does === 'elsewhere') {
    const { other: world, horizon } = worlds;
    return happensElsewhere({ line: pair.other.line, world, horizon, about: planned.about, moment });
  }
  if (planned.does === 'reads') {
    const [way, asking] = Object.entries(ways)[planned.how % Object.keys(ways).length]!;
    return (await read(step, way, asking(planned.path, planned.route, planned.how))).found;
  }
  const page = await read(step, 'page', { method: 'GET', path: planned.at, headers: {} });
  if (page.found) return page.found;
  const next = { ...step, moment: moment + 1 };
  return (await both(next, planned.how % 2 ? 'script' : 'form', formOf(planned, page.body))).found;
}

/** A page never looks and never moves the bookmark, however it is asked for. */
async function read(step: Step, way: string, request: Asked): Promise<Heard> {
  const before = await whereabouts(step.pair);
  const heard = await both(step, way, request);
  const moved = before !== (await whereabouts(step.pair));
  return moved ? { ...heard, found: heard.found ?? `${request.path} moved who only read it` } : heard;
}

async function whereabouts({ one }: Pair): Promise<string> {
  const { looks, ...standing } = await standingIn(one.line);
  return JSON.stringify({ ...standing, looks: looks.sort() });
}

function formOf({ name, at, fields, how }: Extract<Planned, { does: 'acts' }>, page: string): Asked {
  const action = actions.get(name)!;
  return (how % 2 ? byScript : byForm)(at, action, hiddenFieldsFor(action, page), fields);
}

const actions = builtActions();

const asked = ({ pair, worlds, moment }: Step, { port }: Side, { headers, ...rest }: Asked) =>
  ask(port, {
    ...rest,
    headers: {
      'X-Untold-Moment': String(moment),
      ...headers,
      Cookie: [worlds.one.standing === 'nobody' ? '' : pair.cookie, headers.Cookie ?? '']
        .filter(Boolean)
        .join('; '),
    },
  });

type Heard = { found: string | null; body: string };

/** Sends one request to both, and holds what they answer together. */
async function both(step: Step, way: string, request: Asked): Promise<Heard> {
  const { pair, story } = step;
  const sides = [pair.one, pair.other].map((side) => asked(step, side, request));
  const [one, other] = (await Promise.all(sides)) as [Answered, Answered];
  note(way, one);
  const [before, after] = [story.hidden, await hiddenTokens(pair.one.line, step.worlds)];
  story.hidden = after;
  // What a request itself opens or closes may be on either side of it.
  const isAhead = (token: string) => before.has(token) && after.has(token);
  // What is the same twice is searched once.
  const sent = one.body.equals(other.body)
    ? [{ ...one, headers: [...one.headers, ...other.headers] }]
    : [one, other];
  const leaked = sent.flatMap((answer) => [...canariesSent(answer)].filter(isAhead));
  const wrong =
    leaked.length > 0
      ? `sends ${leaked.join(', ')}, which is ahead`
      : difference(normalised(one), normalised(other));
  const found = wrong && `${request.method} ${request.path} ${JSON.stringify(request.headers)} ${wrong}`;
  return { found, body: one.body.toString() };
}

function note(way: string, { status, body }: Answered) {
  const kind = `${way} ${status}`;
  counted.requests += 2;
  counted.bytes += 2 * body.length;
  counted.statuses.set(kind, (counted.statuses.get(kind) ?? 0) + 1);
}

/** Where two answers part: the first byte, with what stands around it on either side. */
function difference(one: Answered, other: Answered): string | null {
  if (one.status !== other.status) return `differs in its status: ${one.status}, ${other.status}`;
  const [headers, others] = [one.headers.join('\n'), other.headers.join('\n')];
  if (headers !== others) return `differs in its headers:\n${headers}\n--\n${others}`;
  if (one.body.equals(other.body)) return null;
  const at = one.body.findIndex((byte, index) => byte !== other.body[index]);
  const [from, to] = [Math.max(0, at - 150), at + 150];
  return `differs at byte ${at}:\n${one.body.subarray(from, to).toString()}\n--\n${other.body.subarray(from, to).toString()}`;
}
