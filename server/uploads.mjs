// The routes that take files. Everywhere else a body has one small limit.
import { rawPath } from './raw-path.mjs';

const MB = 1024 * 1024;
/** The most bytes of a body that are taken in, on every other route. */
export const MAX_BODY_BYTES = 1 * MB;

/** Handed on as they arrive, by routes that check who sends before they read, and that have limits of their own. */
const STREAMED = [/^\/clubs\/[^/]+\/books\/new\/epub$/];

/** Forms of actions, which are read whole. A picture that is a little too large is told so beside its field. */
const WITH_PICTURE = [/^\/clubs\/[^/]+\/books\/[^/]+\/cover$/];
const MAX_PICTURE_BYTES = 12 * MB;

const isPostTo = (paths, request) =>
  request.method === 'POST' && paths.some((path) => path.test(rawPath(request)));

export const isStreamedUpload = (request) => isPostTo(STREAMED, request);

/** Whether the request may bring a file: few of those are taken at once. */
export const isUpload = (request) => isPostTo([...STREAMED, ...WITH_PICTURE], request);

/** The most bytes that a body may have which is read whole. */
export const bodyLimit = (request) => (isPostTo(WITH_PICTURE, request) ? MAX_PICTURE_BYTES : MAX_BODY_BYTES);
