import { sendRequest, type HttpResponse, type HttpRequest } from '../../helpers/http-client';
import { buildActionIds } from '../../helpers/build-manifest';
import { formRequest, scriptRequest, hiddenFields } from '../../helpers/action-requests';
import { changeOtherWorld } from './concurrent-changes';
import { hiddenTokens, currentStanding } from '../check/hidden-tokens';
import type { Horizon } from '../generate/second-world';
import { normaliseResponse } from '../check/normalise';
import type { ServerPair, ServerSide } from './server-pair';
import type { ScenarioStep } from './scenario';
import { tokensInText, tokensInResponse } from '../check/token-scan';
import type { World } from '../generate/world';
import { requestVariants } from './request-variants';

export type Worlds = { one: World; other: World; horizon: Horizon };
type Step = {
  pair: ServerPair;
  worlds: Worlds;
  planned: ScenarioStep;
  moment: number;
  story: { hidden: Set<string> };
};

export const totals = { requests: 0, bytes: 0, statuses: new Map<string, number>() };

/** Plays a story on both sides at once. The first thing that is not the same, or should not be there; null when all is well. */
export async function runScenario(
  pair: ServerPair,
  worlds: Worlds,
  plan: ScenarioStep[],
): Promise<string | null> {
  const story = { hidden: await hiddenTokens(pair.one.line, worlds) };
  for (const [index, planned] of plan.entries()) {
    // Apart, so that a page and its form draw from different moments.
    const found = await runStep({ pair, worlds, planned, story, moment: 2 * index });
    if (found) return `step ${index + 1}, ${JSON.stringify(planned)}: ${found}`;
  }
  return logged(pair);
}

/** What the logs have that they must not: a token of a text, or a line that the other log does not have. */
async function logged({ one, other }: ServerPair): Promise<string | null> {
  const both = () => [one.log(), other.log()] as const;
  const told = both().find((log) => tokensInText(log).size > 0);
  if (told) return `the log says ${told.slice(0, 500)}`;
  // A line arrives by a pipe, after the answer that it is about.
  const until = Date.now() + 2000;
  while (linesOf(both()[0]) !== linesOf(both()[1])) {
    if (Date.now() > until) return `the log says ${both().join('\nand in the other world ').slice(0, 500)}`;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return null;
}

// What runs at the same time is logged in any order.
const linesOf = (log: string) => log.split('\n').sort().join('\n');

async function runStep(step: Step): Promise<string | null> {
  const { planned, pair, moment, worlds } = step;
  if (planned.does === 'elsewhere') {
    const { other: world, horizon } = worlds;
    return changeOtherWorld({ line: pair.other.line, world, horizon, about: planned.about, moment });
  }
  if (planned.does === 'reads') {
    const [way, asking] = Object.entries(requestVariants)[planned.how % Object.keys(requestVariants).length]!;
    return (await readPage(step, way, asking(planned.path, planned.route, planned.how))).found;
  }
  const page = await readPage(step, 'page', { method: 'GET', path: planned.at, headers: {} });
  if (page.found) return page.found;
  const next = { ...step, moment: moment + 1 };
  return (await sendToBoth(next, planned.how % 2 ? 'script' : 'form', actionRequest(planned, page.body)))
    .found;
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

function actionRequest(
  { name, at, fields, how }: Extract<ScenarioStep, { does: 'acts' }>,
  page: string,
): HttpRequest {
  const action = actionIds.get(name)!;
  return (how % 2 ? scriptRequest : formRequest)(at, action, hiddenFields(action, page), fields);
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

type StepResult = { found: string | null; body: string };

/** Sends one request to both, and holds what they answer together. */
async function sendToBoth(step: Step, way: string, request: HttpRequest): Promise<StepResult> {
  const { pair, story } = step;
  const sides = [pair.one, pair.other].map((side) => sendAsReader(step, side, request));
  const [one, other] = (await Promise.all(sides)) as [HttpResponse, HttpResponse];
  countResponse(way, one);
  const before = story.hidden;
  const after = await hiddenTokens(pair.one.line, step.worlds);
  story.hidden = after;
  // What a request itself opens or closes may be on either side of it.
  const isAhead = (token: string) => before.has(token) && after.has(token);
  // What is the same twice is searched once.
  const sent = one.body.equals(other.body)
    ? [{ ...one, headers: [...one.headers, ...other.headers] }]
    : [one, other];
  const leaked = sent.flatMap((answer) => [...tokensInResponse(answer)].filter(isAhead));
  const wrong =
    leaked.length > 0
      ? `sends ${leaked.join(', ')}, which is ahead`
      : firstDifference(normaliseResponse(one), normaliseResponse(other));
  const found = wrong && `${request.method} ${request.path} ${JSON.stringify(request.headers)} ${wrong}`;
  return { found, body: one.body.toString() };
}

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
