import { sendRequest, type HttpResponse, type HttpRequest } from '../../helpers/http-client';
import { buildActionIds } from '../../helpers/build-manifest';
import { formRequest, scriptRequest, hiddenFields } from '../../helpers/action-requests';
import { changeOtherWorld } from './concurrent-changes';
import { hiddenTokens, currentStanding } from '../check/hidden-tokens';
import type { Horizon } from '../generate/second-world';
import { normaliseResponse, withoutPayload } from '../check/normalise';
import type { ServerPair, ServerSide } from './server-pair';
import type { ActStep, FailStep, OthersStep, ReadStep, ScenarioStep } from './scenario';
import { LiveWatch } from './live-watch';
import { moveFields, runMailRound, type AsReader } from './mail-round';
import { answerTo, type Deed } from './others';
import { readingId } from '../generate/ids';
import { countCell } from './aimed-actions';
import { injectFault } from './faults';
import { withForgery } from './forged-inputs';
import { tokensInText, tokensInResponse } from '../check/token-scan';
import type { World } from '../generate/world';
import { requestVariants } from './request-variants';

export type Worlds = { one: World; other: World; horizon: Horizon };
type Step = {
  pair: ServerPair;
  worlds: Worlds;
  planned: ScenarioStep;
  moment: number;
  story: Played;
};

type Played = {
  /** Tokens of what is ahead. */
  hidden: Set<string>;
  /** Tokens that the reader sent: they may be sent back. */
  sent: Set<string>;
};

export const totals = {
  requests: 0,
  bytes: 0,
  statuses: new Map<string, number>(),
  /** What other members did, by kind, and how often the server did it. */
  deeds: new Map<string, number>(),
};

/** Plays a story on both sides at once. The first thing that is not the same, or should not be there; null when all is well. */
export async function runScenario(
  pair: ServerPair,
  worlds: Worlds,
  plan: ScenarioStep[],
): Promise<string | null> {
  const story: Played = { hidden: await hiddenTokens(pair.one.line, worlds), sent: new Set() };
  for (const { peer } of [pair.one, pair.other]) peer.forget();
  const watch = new LiveWatch(pair, worlds.one);
  try {
    const found = await runSteps({ pair, worlds, story }, plan, watch);
    if (found) return found;
  } finally {
    watch.close();
  }
  return (await sendMails(pair, worlds, story)) ?? logged(pair);
}

async function runSteps(
  { pair, worlds, story }: Pick<Step, 'pair' | 'worlds' | 'story'>,
  plan: ScenarioStep[],
  watch: LiveWatch,
): Promise<string | null> {
  for (const [index, planned] of plan.entries()) {
    // Apart, so that a page and its form draw from different moments.
    const step = { pair, worlds, planned, story, moment: 2 * index };
    const found = (await runStep(step)) ?? (await beat(step, watch));
    if (found) return `step ${index + 1}, ${JSON.stringify(planned).slice(0, 300)}: ${found.slice(0, 1500)}`;
  }
  return null;
}

/** What the reader's browser is told after a step, while it watches. */
async function beat({ pair, moment, worlds, story }: Step, watch: LiveWatch): Promise<string | null> {
  const headers = { 'X-Untold-Moment': String(moment + 1), 'X-Untold-Tick': 'live' };
  const tick = () =>
    Promise.all(
      [pair.one, pair.other].map(({ port }) =>
        sendRequest(port, { method: 'GET', path: '/healthz', headers }),
      ),
    );
  const found = await watch.beat(tick);
  if (found) return found;
  const hidden = await hiddenTokens(pair.one.line, worlds);
  const leaked = [...tokensInText(watch.heard())].filter(
    (token) => hidden.has(token) && !story.sent.has(token),
  );
  return leaked.length > 0 ? `the stream says ${leaked.join(', ')}, which is ahead` : null;
}

let storyCount = 0;

/** What comes by mail after the story: to the reader as they stand then. */
async function sendMails(pair: ServerPair, worlds: Worlds, story: Played): Promise<string | null> {
  const stepAt = (moment: number): Step => ({
    pair,
    worlds,
    story,
    moment,
    planned: { does: 'elsewhere', about: 0 },
  });
  const ask = async (moment: number, way: string, request: HttpRequest) =>
    (await sendToBoth(stepAt(moment), way, request)).found;
  const { place } = await currentStanding(pair.one.line);
  const reader: AsReader = {
    get: (path, moment, headers) => ask(moment, 'tick', { method: 'GET', path, headers }),
    post: (path, moment, body) =>
      ask(moment, 'one click', {
        method: 'POST',
        path,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      }),
    move: (readThrough, moment) => {
      const at = `/clubs/here/${readingId()}`;
      const id = actionIds.get('moveBookmarkAction')!;
      return ask(moment, 'move back', scriptRequest(at, id, null, moveFields(readThrough)));
    },
    hidden: async () => {
      const hidden = await hiddenTokens(pair.one.line, worlds);
      return new Set([...hidden].filter((token) => !story.sent.has(token)));
    },
  };
  const write = async (sides: ServerSide[], moment: number, mark: number) => {
    const deed = answerTo(worlds.one, { moment, mark, place });
    if (deed) await sendDeed(pair, sides, moment, deed);
  };
  const { chapters } = worlds.one;
  const others = {
    visible: (moment: number) => write([pair.one, pair.other], moment, place),
    ahead: async (moment: number) => {
      if (place < chapters) await write([pair.other], moment, chapters);
    },
  };
  const isActive = worlds.one.standing === 'active';
  return runMailRound(pair, (storyCount += 1), isActive ? place : 0, reader, others);
}

/** What the logs have that they must not: a token of a text, or a line that the other log does not have. */
async function logged({ one, other }: ServerPair): Promise<string | null> {
  const both = () => [one.log(), other.log()] as const;
  const told = both().find((log) => tokensInText(log).size > 0);
  if (told) return `the log says ${told.slice(0, 500)}`;
  // A line arrives by a pipe, after the answer that it is about.
  const until = Date.now() + 2000;
  while (linesOf(both()[0]) !== linesOf(both()[1])) {
    if (Date.now() > until) return `the log says ${differingLines(...both())}`;
    await new Promise((resolve) => setImmediate(resolve));
  }
  one.forgetLog();
  other.forgetLog();
  return null;
}

/** The lines that one log has more often than the other. */
function differingLines(one: string, other: string): string {
  const without = (some: string, others: string) =>
    others
      .split('\n')
      .reduce((left, line) => left.replace(`${line}\n`, ''), `${some}\n`)
      .trim();
  return `${without(one, other).slice(0, 500)}\nand in the other world ${without(other, one).slice(0, 500)}`;
}

/** Of several reads of a table that we took away, any may fail first: which one it was stands in these lines. */
const FAILED_READ = /^(⨯ error: relation "\w+" does not exist)\n(?:^ {2,4}\S.*\n)+^\}$/gm;

// What runs at the same time is logged in any order.
const linesOf = (log: string) => log.replace(FAILED_READ, '$1').split('\n').sort().join('\n');

async function runStep(step: Step): Promise<string | null> {
  const { planned, pair, moment, worlds } = step;
  if (planned.does === 'elsewhere') {
    const { other: world, horizon } = worlds;
    return changeOtherWorld({ line: pair.other.line, world, horizon, about: planned.about, moment });
  }
  if (planned.does === 'others') return actAsOther(step, planned);
  if (planned.does === 'fails') return runWhileFailing(step, planned);
  return planned.does === 'reads' ? runRead(step, planned) : runAct(step, planned);
}

async function runRead(
  step: Step,
  { path, route, how, forgery, isUnread }: ReadStep,
): Promise<string | null> {
  const [way, asking] = Object.entries(requestVariants)[how % Object.keys(requestVariants).length]!;
  const request = asking(path, route, how);
  if (!forgery) return (await readPage(step, way, request)).found;
  const answered = await readPage(step, isUnread ? 'forged' : 'declared', withForgery(request, forgery));
  if (answered.found || !isUnread) return answered.found;
  const plain = await sendAsReader(step, step.pair.one, request);
  const difference = firstDifference(withoutPayload(answered.answer), withoutPayload(plain));
  return difference && `${short(path)} ${difference}\nfor what nothing declares: ${JSON.stringify(forgery)}`;
}

async function runAct(step: Step, planned: ActStep): Promise<string | null> {
  const { at, how, cell } = planned;
  const way = how % 2 ? 'script' : 'form';
  if (cell) {
    countCell(cell, step.worlds.one.people[0]!.veil);
    return (await sendToBoth(step, `aimed ${way}`, actionRequest(planned, null))).found;
  }
  const page = await readPage(step, 'page', { method: 'GET', path: at, headers: {} });
  if (page.found) return page.found;
  const next = { ...step, moment: step.moment + 1 };
  return (await sendToBoth(next, way, actionRequest(planned, page.body))).found;
}

/** In both worlds the database fails in the same way, and is mended. */
async function runWhileFailing(step: Step, { table, fault, step: inner }: FailStep): Promise<string | null> {
  const lines = [step.pair.one.line, step.pair.other.line];
  const mend = await Promise.all(lines.map((line) => injectFault(line, table, fault)));
  const request: HttpRequest =
    inner.does === 'reads' ? { method: 'GET', path: inner.path, headers: {} } : actionRequest(inner, null);
  const sides = [step.pair.one, step.pair.other].map((side) => sendAsReader(step, side, request));
  const answers = await Promise.all(sides);
  await Promise.all(mend.map((undo) => undo()));
  const found = await compareAnswers(step, `failing ${fault}`, request, answers);
  return found.found && `while ${table} fails (${fault}), ${found.found}`;
}

/** Another member sends a form of theirs to both. They may be told what the reader may not, so their answers are not compared. */
async function actAsOther(step: Step, { by, kind, name, at, fields }: OthersStep): Promise<null> {
  const { pair, moment, story } = step;
  const isDone = await sendDeed(pair, [pair.one, pair.other], moment, { by, name, at, fields });
  totals.deeds.set(kind, (totals.deeds.get(kind) ?? 0) + Number(isDone));
  story.hidden = await hiddenTokens(pair.one.line, step.worlds);
  return null;
}

/** Whether the first of these servers did it. */
async function sendDeed(pair: ServerPair, sides: ServerSide[], moment: number, deed: Deed): Promise<boolean> {
  const { by, name, at, fields } = deed;
  const { headers, ...request } = scriptRequest(at, actionIds.get(name)!, null, fields);
  const cookie = await pair.cookieOf(by);
  const sent = { ...request, headers: { ...headers, 'X-Untold-Moment': String(moment), Cookie: cookie } };
  const [one] = await Promise.all(sides.map(({ port }) => sendRequest(port, sent)));
  return /"(redirectTo|success)":"|"extra":\{"/.test(one!.body.toString());
}

/** A page never looks and never moves the bookmark, however it is asked for. */
async function readPage(step: Step, way: string, request: HttpRequest): Promise<StepResult> {
  const before = await readerState(step.pair);
  const heard = await sendToBoth(step, way, request);
  const moved = before !== (await readerState(step.pair));
  return moved ? { ...heard, found: heard.found ?? `${request.path} moved who only read it` } : heard;
}

async function readerState({ one }: ServerPair): Promise<string> {
  const { looks, ...standing } = await currentStanding(one.line);
  return JSON.stringify({ ...standing, looks: looks.sort() });
}

function actionRequest({ name, at, fields, how }: ActStep, page: string | null): HttpRequest {
  const action = actionIds.get(name)!;
  const hidden = page === null ? null : hiddenFields(action, page);
  return (how % 2 ? scriptRequest : formRequest)(at, action, hidden, fields);
}

const actionIds = buildActionIds();

const sendAsReader = (
  { pair, worlds, moment }: Step,
  { port }: ServerSide,
  { headers, ...rest }: HttpRequest,
) =>
  sendRequest(port, {
    ...rest,
    headers: {
      'X-Untold-Moment': String(moment),
      ...headers,
      Cookie: [worlds.one.standing === 'nobody' ? '' : pair.cookie, headers.Cookie ?? '']
        .filter(Boolean)
        .join('; '),
    },
  });

type StepResult = { found: string | null; body: string; answer: HttpResponse };

/** Sends one request to both, and holds what they answer together. */
async function sendToBoth(step: Step, way: string, request: HttpRequest): Promise<StepResult> {
  const sides = [step.pair.one, step.pair.other].map((side) => sendAsReader(step, side, request));
  return compareAnswers(step, way, request, await Promise.all(sides));
}

async function compareAnswers(
  { pair, story, worlds }: Step,
  way: string,
  request: HttpRequest,
  answers: HttpResponse[],
): Promise<StepResult> {
  const [one, other] = answers as [HttpResponse, HttpResponse];
  countResponse(way, one);
  for (const token of sentTokens(request)) story.sent.add(token);
  const before = story.hidden;
  const after = await hiddenTokens(pair.one.line, worlds);
  story.hidden = after;
  // What a request itself opens or closes may be on either side of it.
  const isAhead = (token: string) => before.has(token) && after.has(token) && !story.sent.has(token);
  // What is the same twice is searched once.
  const sent = one.body.equals(other.body)
    ? [{ ...one, headers: [...one.headers, ...other.headers] }]
    : [one, other];
  const leaked = sent.flatMap((answer) => [...tokensInResponse(answer)].filter(isAhead));
  const wrong =
    leaked.length > 0
      ? `sends ${leaked.join(', ')}, which is ahead`
      : firstDifference(normaliseResponse(one), normaliseResponse(other));
  const asked = `${request.method} ${short(request.path)} ${short(JSON.stringify(request.headers))}`;
  const found = wrong && `${asked} ${wrong}`;
  return { found, body: one.body.toString(), answer: one };
}

/** A forged address may be longer than what is told of a step, and the difference comes after it. */
const short = (asked: string) => (asked.length > 300 ? `${asked.slice(0, 300)}…` : asked);

const sentTokens = ({ path, headers, body = '' }: HttpRequest) =>
  tokensInText([path, ...Object.values(headers), body].join('\n'));

function countResponse(way: string, { status, body }: HttpResponse) {
  const kind = `${way} ${status}`;
  totals.requests += 2;
  totals.bytes += 2 * body.length;
  totals.statuses.set(kind, (totals.statuses.get(kind) ?? 0) + 1);
}

/** Where two answers part: the first byte, with what stands around it on either side. */
function firstDifference(one: HttpResponse, other: HttpResponse): string | null {
  if (one.status !== other.status) return `differs in its status: ${one.status}, ${other.status}`;
  const headers = one.headers.join('\n');
  const others = other.headers.join('\n');
  if (headers !== others) return `differs in its headers:\n${headers}\n--\n${others}`;
  if (one.body.equals(other.body)) return null;
  const at = one.body.findIndex((byte, index) => byte !== other.body[index]);
  const from = Math.max(0, at - 150);
  const to = at + 150;
  return `differs at byte ${at}:\n${one.body.subarray(from, to).toString()}\n--\n${other.body.subarray(from, to).toString()}`;
}
