import { LiveSource, type LiveMessage } from './live-stream-client';

type Told = (message: LiveMessage) => void;
/** What the windows of one account in this browser tell each other. */
type Between =
  | { kind: 'here'; window: string; keys: string[] }
  | { kind: 'gone'; window: string }
  | { kind: 'asked' }
  | { kind: 'told'; message: LiveMessage };

/** A page that is left at once asks for nothing; windows that open together ask together. In milliseconds. */
const SETTLING_MS = 1_500;
const GATHERING_MS = 300;

/** How a document is told what changes, while it is seen. Of all windows of a browser one asks for all of them. */
class LiveConnection {
  readonly #watchers = new Map<Told, string | null>();
  readonly #channel: BroadcastChannel | null;
  readonly #window = String(crypto.getRandomValues(new Uint32Array(1)));
  /** Of the other windows, as far as this one leads. */
  readonly #others = new Map<string, string[]>();
  readonly #source: LiveSource;
  readonly #name: string;
  #release: (() => void) | null = null;
  #settling: number | undefined;
  #gathering: number | undefined;
  #isSeen = false;

  constructor(who: string) {
    this.#name = `untold-live ${who}`;
    this.#source = new LiveSource(who, (message) => {
      this.#tell(message);
      this.#say({ kind: 'told', message });
    });
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(this.#name) : null;
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(data as Between));
    document.addEventListener('visibilitychange', () => this.#look());
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', () => this.#look());
    this.#look();
  }

  watch(key: string | null, told: Told): () => void {
    this.#watchers.set(told, key);
    this.#change();
    return () => {
      this.#watchers.delete(told);
      this.#change();
    };
  }

  #look() {
    if (document.visibilityState === 'hidden') return this.#leave();
    if (this.#isSeen) return;
    this.#isSeen = true;
    this.#settling = window.setTimeout(() => this.#enter(), SETTLING_MS);
  }

  #enter() {
    this.#change();
    // Over plain http there are no locks: each window that is seen asks for itself.
    if (!navigator.locks || !this.#channel) return this.#lead();
    const abort = new AbortController();
    this.#release = () => abort.abort();
    navigator.locks
      .request(this.#name, { signal: abort.signal }, () => {
        if (!this.#isSeen) return;
        this.#lead();
        return new Promise<void>((resolve) => (this.#release = resolve));
      })
      .catch(() => {});
  }

  #lead() {
    this.#source.open();
    this.#say({ kind: 'asked' });
    this.#ask();
  }

  #leave() {
    this.#isSeen = false;
    clearTimeout(this.#settling);
    clearTimeout(this.#gathering);
    this.#source.close();
    this.#others.clear();
    this.#release?.();
    this.#release = null;
    this.#say({ kind: 'gone', window: this.#window });
  }

  #change() {
    if (!this.#isSeen) return;
    this.#say({ kind: 'here', window: this.#window, keys: this.#keys() });
    this.#ask();
  }

  #hear(said: Between) {
    if (said.kind === 'told') return this.#tell(said.message);
    if (said.kind === 'asked') return this.#change();
    if (said.kind === 'here') this.#others.set(said.window, said.keys);
    if (said.kind === 'gone') this.#others.delete(said.window);
    this.#ask();
  }

  #ask() {
    clearTimeout(this.#gathering);
    this.#gathering = window.setTimeout(
      () => this.#source.watch([...this.#keys(), ...[...this.#others.values()].flat()]),
      GATHERING_MS,
    );
  }

  #keys = () => [...this.#watchers.values()].filter((key) => key !== null);

  #tell(message: LiveMessage) {
    for (const told of this.#watchers.keys()) told(message);
  }

  #say(said: Between) {
    this.#channel?.postMessage(said);
  }
}

let connection: LiveConnection | undefined;

/** Tells what changes of the page that `key` names, and how many notices wait, until the answer is called. `who`: whose page this is. */
export function watchLive(who: string, key: string | null, told: Told): () => void {
  connection ??= new LiveConnection(who);
  return connection.watch(key, told);
}
