const ONE_IN = Number(process.env.ONE_CASE_IN || 1);

/**
 * All of a list; in `npm test` one in four of it, and another quarter for each `nth`. For products of two lists, of
 * which every member of either then still occurs. Throws where nothing would be left.
 */
export function shareOf<T>(all: readonly T[], nth: number): T[] {
  const share = all.filter((_, at) => at % ONE_IN === nth % ONE_IN);
  if (share.length === 0) throw new Error('A share of so short a list is empty.');
  return share;
}
