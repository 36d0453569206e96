// A bound on work: so many at once in all and for each key, a queue of so many more, and nothing beyond.

/**
 * A limiter. `enter(key, gone)` resolves to a function that leaves it again, or to null where there is no room or `gone`,
 * an AbortSignal, fired first. Keys that wait take turns, so that one with much to do holds up nobody else.
 */
export function createConcurrencyLimiter({ limit, limitPerKey, queueLimit, queueLimitPerKey }) {
  const running = new Map();
  const queues = new Map();
  let totalRunning = 0;
  let totalWaiting = 0;

  const hasRoom = (key) => totalRunning < limit && (running.get(key) ?? 0) < limitPerKey;

  function start(key) {
    totalRunning += 1;
    running.set(key, (running.get(key) ?? 0) + 1);
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      totalRunning -= 1;
      add(running, key, -1);
      next();
    };
  }

  // The key that waited longest for a turn comes first, and then last.
  function next() {
    for (const [key, queue] of queues) {
      if (!hasRoom(key)) continue;
      const resolve = queue.shift();
      totalWaiting -= 1;
      queues.delete(key);
      if (queue.length > 0) queues.set(key, queue);
      resolve(start(key));
      if (totalRunning >= limit) return;
    }
  }

  function wait(key, gone) {
    const queue = queues.get(key) ?? [];
    if (totalWaiting >= queueLimit || queue.length >= queueLimitPerKey) return Promise.resolve(null);
    queues.set(key, queue);
    totalWaiting += 1;
    return new Promise((resolve) => {
      queue.push(resolve);
      gone.addEventListener('abort', () => forget(key, resolve), { once: true });
    });
  }

  function forget(key, resolve) {
    const queue = queues.get(key) ?? [];
    const at = queue.indexOf(resolve);
    if (at < 0) return;
    queue.splice(at, 1);
    totalWaiting -= 1;
    if (queue.length === 0) queues.delete(key);
    resolve(null);
  }

  return {
    enter: (key, gone) => (hasRoom(key) && !queues.has(key) ? Promise.resolve(start(key)) : wait(key, gone)),
    /** How many run and wait, for tests. */
    count: () => ({ running: totalRunning, waiting: totalWaiting }),
  };
}

function add(counts, key, difference) {
  const count = (counts.get(key) ?? 0) + difference;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
