import 'server-only';

// The context of the request in our own HTTP server (server/request-context.mjs); there is none in a test or `next dev`.
type ServerContext = {
  /** An action of ours began: what failed before was not readable as a form. */
  actionStarted: boolean;
  /** The action failed: the answer carries the form, and the status says that it is the server's fault. */
  actionFailed: boolean;
  /** The form was sent by a page of ours, so it may be shown again where that page cannot be made. */
  isSameOriginForm: boolean;
};
const server = globalThis as typeof globalThis & { untoldRequest?: () => ServerContext | undefined };

/** Tells our server that an action of ours has the request in hand. */
export function markActionStarted() {
  const context = server.untoldRequest?.();
  if (context) context.actionStarted = true;
}

/** Tells our server that a page of ours sent the form. Nothing of another site's form is shown again: it would pass for ours. */
export function markSameOriginForm() {
  const context = server.untoldRequest?.();
  if (context) context.isSameOriginForm = true;
}

/** Logs what failed, and tells our server. */
export function reportFailure(error: unknown) {
  console.error(`An action failed: ${errorSummary(error)}`);
  const context = server.untoldRequest?.();
  if (context) context.actionFailed = true;
}

/**
 * The parts of an error that a log may have: its kind, its code and where it was thrown. Never its message, for a database quotes
 * the values of a row in it, and a parser what it could not read.
 */
export function errorSummary(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { code?: unknown };
  const kind = [error.constructor.name, isErrorCode(code) && code].filter(Boolean).join(' ');
  return [kind, ...stackFrames(error), ...causeSummary(error)].join('\n');
}

const isErrorCode = (code: unknown): code is string => typeof code === 'string' && /^\w{1,40}$/.test(code);

// A message can be several lines, and any of them can look like the place of a call.
const stackFrames = ({ stack = '', message }: Error) =>
  stack
    .replace(message, '')
    .split('\n')
    .filter((line) => FRAME.test(line));
const FRAME = /^ {4}at (?:[\w$.<>[\] ]+ \()?(?:file:\/\/|\/|node:)[^\s()]*:\d+:\d+\)?$/;

const causeSummary = ({ cause }: Error) => (cause === undefined ? [] : [`caused by ${errorSummary(cause)}`]);
