/** Runs tasks in their order, at most `limit` of them at a time. */
export async function runInParallel(limit, tasks) {
  const waiting = [...tasks];
  const worker = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
