/** The reactions to a post, as its buttons show them. */
export type LiveReaction = { feeling: string; count: number; mine: boolean };
/** A post by its id, with a stamp of its own words. */
type LivePost = [id: string, stamp: string, reactions: LiveReaction[]];
/** How many posts are open; and of a thread's page which. */
export type LivePage = { count: number; posts: LivePost[] | null };
/** What the server tells of the pages that it was asked about: null for one that is not there any more. */
export type LiveMessage = { notices: number; pages: Record<string, LivePage | null> };

/** The server answers about no more (lib/live/watched-pages.ts). */
const MOST_PAGES = 4;
/** How long after a stream broke another is tried; after that many in a row the server is asked now and then. In ms. */
const RETRY_MS = 2_000;
const MOST_TRIES = 3;
const POLL_MS = 30_000;
/** After how many questions a stream is tried again. */
const POLLS_BEFORE_STREAM = 10;

const randomByte = () => crypto.getRandomValues(new Uint8Array(1))[0]!;

/** A stream of the server's; where none can be had, the same by asking every half minute. */
export class LiveSource {
  #watched = '';
  #stream: EventSource | null = null;
  #timer: number | undefined;
  #failures = 0;
  #polls = 0;
  #isOpen = false;

  constructor(
    private readonly who: string,
    private readonly told: (message: LiveMessage) => void,
  ) {}

  open() {
    this.#isOpen = true;
  }

  close() {
    this.#isOpen = false;
    this.#drop();
    this.#watched = '';
  }

  /** Asks about these pages, unless it does already. */
  watch(keys: string[]) {
    const watched = `/live?${new URLSearchParams({ who: this.who, watch: [...new Set(keys)].slice(0, MOST_PAGES).join(',') })}`;
    if (!this.#isOpen || watched === this.#watched) return;
    this.#watched = watched;
    this.#drop();
    this.#connect();
  }

  #connect() {
    const stream = new EventSource(this.#watched);
    this.#stream = stream;
    stream.addEventListener('message', ({ data }) => {
      this.#failures = 0;
      this.told(JSON.parse(String(data)) as LiveMessage);
    });
    stream.addEventListener('error', () => {
      this.#drop();
      this.#failures += 1;
      if (this.#failures < MOST_TRIES) this.#later(RETRY_MS * this.#failures, () => this.#connect());
      else void this.#poll();
    });
  }

  async #poll() {
    const watched = this.#watched;
    const answer = await fetch(watched.replace('?', '/now?')).catch(() => null);
    // Nobody is signed in any more, or somebody else.
    if (answer?.status === 204 || !this.#isOpen || watched !== this.#watched) return;
    if (answer?.ok) this.told((await answer.json()) as LiveMessage);
    this.#polls += 1;
    const isStreamDue = this.#polls % POLLS_BEFORE_STREAM === 0;
    this.#later(POLL_MS, () => (isStreamDue ? this.#connect() : void this.#poll()));
  }

  #later(ms: number, work: () => void) {
    clearTimeout(this.#timer);
    // Many whose streams ended together do not come back together.
    this.#timer = window.setTimeout(work, ms * (0.75 + randomByte() / 512));
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = null;
  }
}
