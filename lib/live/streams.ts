import 'server-only';
import { LiveStream } from './stream';
import { loadView, type LiveQuestion, type LiveView } from './view';

/** Streams of one person, and in all of this process. Beyond that a browser asks again now and then. */
const MOST_OF_A_PERSON = 8;
const MOST_IN_ALL = 1_000;

/** Each stream has a beat every four seconds, at one of these turns, so that they are spread evenly. */
export const TURN_MS = 250;
const TURNS = 16;
/** How many turns after a beat what it found is sent: longer than finding it takes. */
const TURNS_TO_SEND = 4;
/** How many views are taken at once: however many streams have something to look for, pages come first. */
const AT_ONCE = 4;

/** The streams that this process serves. */
export class LiveStreams {
  readonly #turns = Array.from({ length: TURNS }, () => new Set<LiveStream>());
  #turn = 0;
  #isOpen = true;
  /** Of each person, with those that are about to open. */
  readonly #ofPerson = new Map<string, number>();
  #inAll = 0;
  /** Those whose first view is being taken: what is told meanwhile may be missing in it. */
  readonly #opening = new Set<{ isDue: boolean }>();
  readonly #waiting = new Set<LiveStream>();
  #looking = 0;

  /** A stream of what its reader sees; 'full' where there is no room, null for whom nothing is there. */
  async open(question: LiveQuestion): Promise<LiveStream | 'full' | null> {
    const { who } = question;
    if (!this.#isOpen || this.#inAll >= MOST_IN_ALL || this.#streamsBy(who) >= MOST_OF_A_PERSON)
      return 'full';
    this.#count(who, 1);
    const opening = { isDue: false };
    this.#opening.add(opening);
    try {
      const view = await loadView(question);
      return view && this.#add(question, view, opening.isDue);
    } finally {
      this.#opening.delete(opening);
      // A stream counts for itself.
      this.#count(who, -1);
    }
  }

  #add(question: LiveQuestion, view: LiveView, isDue: boolean) {
    const turn = this.#turns.reduce((least, one) => (one.size < least.size ? one : least));
    const stream = new LiveStream(question, view, (ended) => {
      turn.delete(ended);
      this.#count(question.who, -1);
    });
    turn.add(stream);
    this.#count(question.who, 1);
    stream.isDue = isDue;
    return stream;
  }

  /** What another process, or this one, told: lib/live/announce.ts and the triggers of the schema. */
  hear(told: string) {
    const [kind, id = ''] = told.split(':');
    for (const one of this.#opening) one.isDue = true;
    for (const stream of this.#all()) {
      if (kind === 'club' && stream.isIn(id)) stream.isDue = true;
      if (kind === 'person' && stream.userId === id) stream.isDue = true;
      if (kind === 'ended' && stream.userId === id) stream.end();
      if (kind === 'session' && stream.question.session === id) stream.end();
    }
  }

  /** Something may have been told that nobody here heard. */
  suspectAll() {
    for (const one of [...this.#opening, ...this.#all()]) one.isDue = true;
  }

  /** One turn of the clock; over when what it began to look for is found. */
  async turn() {
    this.#turn = (this.#turn + 1) % TURNS;
    for (const stream of [...this.#turns[(this.#turn + TURNS - TURNS_TO_SEND) % TURNS]!]) stream.flush();
    for (const stream of this.#turns[this.#turn]!) if (stream.beat()) this.#waiting.add(stream);
    const free = Math.min(AT_ONCE - this.#looking, this.#waiting.size);
    await Promise.all(Array.from({ length: Math.max(0, free) }, () => this.#lookAtWaiting()));
  }

  async #lookAtWaiting() {
    this.#looking += 1;
    for (const stream of this.#waiting) {
      this.#waiting.delete(stream);
      await stream.look();
    }
    this.#looking -= 1;
  }

  /** A whole beat of all streams at once, and its end told, for the tests that say when the clock ticks. */
  async beat() {
    for (const stream of this.#all()) {
      await stream.look();
      stream.flush();
      stream.pulse();
    }
  }

  /** Ends all of them, and opens no more. */
  close() {
    this.#isOpen = false;
    for (const stream of this.#all()) stream.end();
  }

  #all = () => this.#turns.flatMap((turn) => [...turn]);

  #streamsBy = (who: string) => this.#ofPerson.get(who) ?? 0;

  #count(who: string, difference: number) {
    this.#inAll += difference;
    const count = this.#streamsBy(who) + difference;
    if (count > 0) this.#ofPerson.set(who, count);
    else this.#ofPerson.delete(who);
  }
}
