/** Does works side by side, in their order: so many at a time as there are lanes. */
export async function runInParallel(lanes, works) {
  const waiting = [...works];
  const lane = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) await work();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
