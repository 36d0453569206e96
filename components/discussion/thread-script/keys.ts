import { showToast } from './toast';

/** What j and k go through: the posts, then what waits. */
const STOPS = 'article.post, .ahead .veil';

const moves: Record<string, () => void> = { j: () => move(1), k: () => move(-1) };
/** A key that is held down does these once. */
const deeds: Record<string, () => void> = {
  n: showNextNew,
  r: writeReply,
  q: () => pressInPost('a[href^="?quote="]'),
  e: () => pressInPost('a[href^="?edit="]'),
  l: askToLook,
  '?': showKeys,
};

export function pressKey(event: KeyboardEvent) {
  const deed = moves[event.key] ?? (event.repeat ? undefined : deeds[event.key]);
  if (!deed || !isCommand(event)) return;
  event.preventDefault();
  deed();
}

/** The list of the keys, also for whoever has them off. */
export function showKeys() {
  document.querySelector<HTMLDialogElement>('#keys-dialog')?.showModal();
}

const isCommand = (event: KeyboardEvent) =>
  document.documentElement.dataset.keys !== 'off' &&
  !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) &&
  // 229 is what an input method sends that says no more.
  !(event.isComposing || event.keyCode === 229) &&
  !isTyping(event.target) &&
  !document.querySelector('dialog[open]');

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const currentStop = () => document.activeElement?.closest<HTMLElement>(STOPS) ?? null;

function move(step: 1 | -1) {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)];
  const current = currentStop();
  const target = current ? stops[stops.indexOf(current) + step] : nearestStop(stops, step);
  if (target) goTo(target);
}

/** The first at or below the head of the screen, or the last above it. */
function nearestStop(stops: HTMLElement[], step: 1 | -1) {
  const isBelow = (stop: HTMLElement) => stop.getBoundingClientRect().top >= 0;
  return step > 0 ? stops.find(isBelow) : stops.findLast((stop) => !isBelow(stop));
}

function goTo(stop: HTMLElement) {
  stop.querySelector<HTMLElement>('header, button')?.focus({ preventScroll: true });
  stop.scrollIntoView({ block: stop.matches('.post') ? 'start' : 'nearest' });
}

function showNextNew() {
  const news = [...document.querySelectorAll<HTMLElement>('article.post[data-news]')];
  const current = currentStop();
  const next = news.find((post) => !current || isAfter(post, current));
  const isElsewhere = news.length === 0 && document.querySelector<HTMLAnchorElement>('a[href*="at=new"]');
  if (next) goTo(next);
  else (isElsewhere || document.querySelector<HTMLAnchorElement>('.next-new a'))?.click();
}

const isAfter = (post: Element, other: Element) =>
  Boolean(other.compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING);

/** To the post that one stands on, or else to the thread. */
function writeReply() {
  const link = currentStop()?.querySelector<HTMLAnchorElement>('a[href^="?reply="]');
  if (link) link.click();
  else document.querySelector<HTMLTextAreaElement>('textarea[name="source"]')?.focus();
}

function pressInPost(selector: string) {
  const current = currentStop();
  if (current) current.querySelector<HTMLElement>(selector)?.click();
  else showToast('choose');
}

/** Puts the question alone: its answer is a press of its own. */
function askToLook() {
  if (!currentStop()?.querySelector('.question')) pressInPost('button[name="ask"]');
}
