import 'server-only';
import { listen } from '@/lib/db';
import { LiveStreams, TURN_MS } from './streams';

// The framework bundles this module several times into one process.
const server = globalThis as typeof globalThis & {
  untoldLive?: LiveStreams;
  /** server/shutdown.mjs ends what would never end by itself. */
  untoldEndStreams?: () => void;
  /** The tests of two worlds fix the clock, and say when it ticks (server/deterministic-mode.mjs). */
  untoldLiveBeat?: () => Promise<void>;
  untoldDeterministicRequest?: object;
};

/** The streams of this process. */
export const liveStreams = () => (server.untoldLive ??= new LiveStreams());

/** Begins to listen for what changes, and starts the clock of the streams; answers how to stop. */
export async function startLive(): Promise<() => Promise<void>> {
  const streams = liveStreams();
  server.untoldEndStreams = () => streams.close();
  if (server.untoldDeterministicRequest) {
    server.untoldLiveBeat = () => streams.beat();
    return async () => {};
  }
  const stopListening = await listen({
    heard: (told) => streams.hear(told),
    connected: () => streams.suspectAll(),
  });
  const timer = setInterval(() => void streams.turn(), TURN_MS);
  return async () => {
    clearInterval(timer);
    streams.close();
    await stopListening();
  };
}
