import 'server-only';
import { loadView, type LiveQuestion, type LiveView } from './view';

/** What waits for a browser that does not read, in characters; beyond that its stream ends. */
const MOST_WAITING = 64 * 1024;
/** After how many of its beats a stream is asked about in any case, and says that it is there: about half a minute. */
const BEATS_OF_A_PULSE = 7;

/**
 * One browser's stream. It sends at its own beats alone: what changed, decided at the beat and sent a fixed while after it,
 * and a pulse at every seventh. So neither the time nor the size of what it sends depends on anything its reader cannot see.
 */
export class LiveStream {
  /** Whether something may have changed since its reader's view was taken. */
  isDue = false;
  readonly body: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  // Not at the first beat: what a stream sends first says that it is there.
  #beats = 1;
  #ready: LiveView | null = null;
  #isEnded = false;

  constructor(
    readonly question: LiveQuestion,
    private view: LiveView,
    private readonly onEnd: (stream: LiveStream) => void,
  ) {
    this.body = new ReadableStream(
      { start: (controller) => void (this.#controller = controller), cancel: () => this.end() },
      { highWaterMark: MOST_WAITING, size: (chunk) => chunk.byteLength },
    );
    this.#send(`retry: 5000\n\n${asEvent(view)}`);
  }

  get userId() {
    return this.view.userId;
  }

  isIn(club: string) {
    return this.view.clubs.includes(club);
  }

  /** At a beat: whether its reader's view is to be taken again. */
  beat(): boolean {
    this.#beats += 1;
    return this.isDue || this.#isPulse();
  }

  /** Takes its reader's view, and ends where they stand elsewhere by now. */
  async look() {
    if (this.#isEnded) return;
    this.isDue = false;
    const seen = await loadView(this.question).catch(() => 'failed' as const);
    if (seen === 'failed') return void (this.isDue = true);
    if (!seen || seen.standing !== this.view.standing) return this.end();
    this.#ready = seen;
  }

  /** A fixed while after a beat: sends what differs from what was sent before. */
  flush() {
    const { text } = this.view;
    if (this.#ready) this.view = this.#ready;
    this.#ready = null;
    if (this.view.text !== text) this.#send(asEvent(this.view));
    if (this.#isPulse()) this.pulse();
  }

  /** Says that it is there. */
  pulse() {
    this.#send(':\n\n');
  }

  end() {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.onEnd(this);
    try {
      this.#controller.close();
    } catch {
      // The browser closed it first.
    }
  }

  #isPulse() {
    return this.#beats % BEATS_OF_A_PULSE === 0;
  }

  #send(text: string) {
    if (this.#isEnded) return;
    if ((this.#controller.desiredSize ?? 0) <= 0) return this.end();
    this.#controller.enqueue(encoder.encode(text));
  }
}

const encoder = new TextEncoder();

const asEvent = ({ text }: LiveView) => `data: ${text}\n\n`;
