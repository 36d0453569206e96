const ONE_IN = Number(process.env.ONE_CASE_IN || 1);

/**
 * All of a list; in `npm test` one in eight of it, others for each `nth`, and one at least. For products of two
 * lists, of which every member of either then still occurs.
 */
export function takeShare<T>(all: readonly T[], nth: number): T[] {
  const step = Math.min(ONE_IN, all.length);
  return all.filter((_, at) => at % step === nth % step);
}

/** The runs of a property; in `npm test` an eighth of them. */
export const scaleRuns = (all: number): number => Math.ceil(all / ONE_IN);

/** Whether this is `npm test`, which asks a share. */
export const isShare = ONE_IN > 1;
