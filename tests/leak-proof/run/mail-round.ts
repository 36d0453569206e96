import { simpleParser } from 'mailparser';
import type { ReceivedMail } from '../../helpers/mail-peer';
import { languages } from '@/lib/i18n/languages';
import type { PushPeer, ReceivedPush } from '../../helpers/push-peer';
import { DEVICES, UNSUBSCRIBE_TOKEN } from '../generate/mail-rows';
import { readingId } from '../generate/ids';
import { tokensInText } from '../check/token-scan';
import type { ServerPair, ServerSide } from './server-pair';

/** In seconds since the story began: after the hour of the digest in every zone. */
const FIRST_TICK = 2 * 24 * 3600;
const FIVE_MINUTES = 300;

/** In seconds as well: before the hour of a digest in every zone, and long after the last step of the story. */
const ANSWERS_AT = 3 * 3600;

/** What is done as the reader between two requests, on both sides. */
export type AsReader = {
  get: (path: string, moment: number, headers: Record<string, string>) => Promise<string | null>;
  post: (path: string, moment: number, body: string) => Promise<string | null>;
  move: (readThrough: number, moment: number) => Promise<string | null>;
  hidden: () => Promise<Set<string>>;
};
/** What somebody else writes to the reader: an answer or a mention at a place that they have reached, or ahead of them. */
export type AsOther = {
  visible: (moment: number) => Promise<void>;
  /** In one world alone. */
  ahead: (moment: number) => Promise<void>;
};

export const mailTotals = { told: 0, silent: 0, afterMovingBack: 0, answers: 0, pushes: 0 };

/**
 * Somebody writes to the reader, whom the next tick tells. Then a digest is queued and cannot be sent yet; in every other
 * story the reader moves back; then it is sent. The first difference between what came to them; null when there is none.
 */
export async function runMailRound(
  pair: ServerPair,
  nth: number,
  place: number,
  reader: AsReader,
  others: AsOther,
): Promise<string | null> {
  for (const { pushPeer } of [pair.one, pair.other]) pushPeer.received.splice(0);
  return (await tellAnswers(pair, reader, others)) ?? tellDigests(pair, nth, place, reader);
}

/** What is ahead is written in one world alone, before, between and after what they see. */
async function tellAnswers(
  pair: ServerPair,
  { get, hidden }: AsReader,
  { visible, ahead }: AsOther,
): Promise<string | null> {
  const tick = async (moment: number) =>
    (await get('/healthz', moment, { 'X-Untold-Tick': '1' })) ?? compareTold(pair, await hidden());
  await ahead(ANSWERS_AT);
  const silent = await tick(ANSWERS_AT + FIVE_MINUTES);
  if (silent) return silent;
  await visible(ANSWERS_AT + FIVE_MINUTES + 60);
  await ahead(ANSWERS_AT + FIVE_MINUTES + 120);
  const told = await tick(ANSWERS_AT + 2 * FIVE_MINUTES);
  if (told) return told;
  await ahead(ANSWERS_AT + 2 * FIVE_MINUTES + 60);
  return tick(ANSWERS_AT + 3 * FIVE_MINUTES);
}

async function tellDigests(
  pair: ServerPair,
  nth: number,
  place: number,
  { get, post, move, hidden }: AsReader,
): Promise<string | null> {
  for (const { peer } of [pair.one, pair.other]) peer.open(false);
  const tick = (moment: number) => get('/healthz', moment, { 'X-Untold-Tick': '1' });
  const queued = await tick(FIRST_TICK);
  for (const { peer } of [pair.one, pair.other]) peer.open(true);
  if (queued) return queued;
  const isBack = nth % 2 === 1 && place > 0;
  const moved = isBack ? await move(nth % place, FIRST_TICK + 60) : null;
  if (moved) return moved;
  const sent = (await tick(FIRST_TICK + 2 * FIVE_MINUTES)) ?? (await compareTold(pair, await hidden()));
  if (sent) return sent;
  count(pair.one, isBack);
  const nextDay = (await tick(FIRST_TICK + 2 * 24 * 3600)) ?? (await compareTold(pair, await hidden()));
  return (
    nextDay ??
    post(`/unsubscribe/${UNSUBSCRIBE_TOKEN}/one-click`, FIRST_TICK * 3, 'List-Unsubscribe=One-Click')
  );
}

function count({ peer, pushPeer }: ServerSide, isBack: boolean) {
  const ofList = (name: string) =>
    forReader(peer.received).filter(({ raw }) => raw.includes(`<${name}.untold.example>`));
  const digests = ofList('digest');
  mailTotals.answers += ofList('answers').length;
  mailTotals.pushes += pushesForReader(pushPeer).length;
  if (digests.length === 0) mailTotals.silent += 1;
  else mailTotals.told += 1;
  if (isBack && digests.length > 0) mailTotals.afterMovingBack += 1;
}

// Of the others' mails the reader sees nothing, and they may be told more. Whom the reader invites is told the same.
const forReader = (received: ReceivedMail[]) => received.filter(({ to }) => /^(p0|guest)/.test(to));

const pushesForReader = ({ received }: PushPeer) => received.filter(({ device }) => device === DEVICES[0]);

const compareTold = async (pair: ServerPair, hidden: Set<string>): Promise<string | null> =>
  (await compareMails(pair, hidden)) ?? comparePushes(pair);

/** Of a push its service sees when it comes, its headers and its length; the browser sees what it says. */
function comparePushes({ one, other }: ServerPair): string | null {
  const refused = [one, other].flatMap(({ pushPeer }) => pushPeer.refused);
  if (refused.length > 0) return `the push service took not all: ${refused.join(', ')}`;
  const [mine, others] = [one, other].map(({ pushPeer }) => pushesForReader(pushPeer)) as [
    ReceivedPush[],
    ReceivedPush[],
  ];
  // Whatever it is about, every push is the same.
  const kinds = new Set([...mine, ...others].map((push) => JSON.stringify(push)));
  if (mine.length === others.length && kinds.size <= languages.length) return null;
  return `the reader differs in its pushes: ${JSON.stringify(mine)}; ${JSON.stringify(others)}`;
}

/** Those whose words were looked at: what is ahead after the reader has moved back was not when they were sent. */
const judged = new WeakSet<ReceivedMail>();

async function compareMails({ one, other }: ServerPair, hidden: Set<string>): Promise<string | null> {
  const [mine, others] = [one, other].map(({ peer }) => forReader(peer.received)) as [
    ReceivedMail[],
    ReceivedMail[],
  ];
  if (mine.length !== others.length)
    return `the reader differs in its mails: ${subjects(mine)}; ${subjects(others)}`;
  for (const [at, mail] of mine.entries()) {
    const unjudged = [mail, others[at]!].filter((one) => !judged.has(one));
    for (const one of unjudged) judged.add(one);
    const told = (await decodeMails(unjudged)).flatMap((text) => [...tokensInText(text)]);
    const leaked = told.filter((token) => hidden.has(token));
    if (leaked.length > 0) return `a mail says ${leaked.join(', ')}, which is ahead`;
    if (!mail.raw.equals(others[at]!.raw))
      return `a mail differs at byte ${firstDifference(mail.raw, others[at]!.raw)}:\n${mail.raw.toString()}\n--\n${others[at]!.raw.toString()}`;
  }
  return null;
}

const firstDifference = (one: Buffer, other: Buffer) => one.findIndex((byte, at) => byte !== other[at]);

const subjects = (mails: ReceivedMail[]) => mails.map(({ mail }) => mail.subject).join(', ');

const decodeMails = (mails: ReceivedMail[]) =>
  Promise.all(
    mails.map(async ({ raw }) => {
      const { text = '', html, headerLines } = await simpleParser(raw);
      return [text, html || '', ...headerLines.map(({ line }) => line)].join('\n');
    }),
  );

/** The form by which a bookmark moves, as the room has it. */
export const moveFields = (readThrough: number) => ({
  club: 'here',
  reading: readingId(),
  outline: '0',
  readThrough: String(readThrough),
  sure: String(readThrough),
});
