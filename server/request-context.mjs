// What is known of a request while it is answered, to this server and to lib/still.
import { AsyncLocalStorage } from 'node:async_hooks';

const contexts = new AsyncLocalStorage();

// lib/still keeps a page's static HTML here until the document is written.
globalThis.untoldRequest = () => contexts.getStore();
// lib/action says that an action of ours began: what failed before was not readable as a form.
globalThis.untoldActionBegan = () => {
  const context = contexts.getStore();
  if (context) context.began = true;
};

export const contextOf = ({ headers }) => ({
  isDocument: headers.rsc === undefined && headers['next-action'] === undefined,
  stills: [],
  began: false,
});

/** Runs the work with that context. */
export const runWith = (context, work) => contexts.run(context, work);
