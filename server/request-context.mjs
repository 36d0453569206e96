// What is known of a request while it is answered, to this server and to lib/html-cache.
import { AsyncLocalStorage } from 'node:async_hooks';

const contexts = new AsyncLocalStorage();

// lib/html-cache keeps a page's static HTML here until the document is written. lib/actions says here that an action
// began, whether a page of ours sent its form, and whether it failed; `form` has the fields that name the action too.
globalThis.untoldRequest = () => contexts.getStore();

export const createContext = ({ headers }) => ({
  isDocument: headers.rsc === undefined && headers['next-action'] === undefined,
  staticPieces: [],
  actionStarted: false,
  actionFailed: false,
  isSameOriginForm: false,
  form: undefined,
});

/** Runs the work with that context. */
export const runInContext = (context, work) => contexts.run(context, work);
