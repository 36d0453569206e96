/**
 * The area under the curve that tells the first times from the others: how often one drawn from the first is the
 * longer, ties counting half. 0.5 is no telling at all.
 */
export function rocArea(first: number[], others: number[]): number {
  const all = [...first.map((ms) => ({ ms, first: 1 })), ...others.map((ms) => ({ ms, first: 0 }))];
  all.sort((one, other) => one.ms - other.ms);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.ms === all[from]!.ms) to += 1;
    const rank = (from + 1 + to) / 2;
    ranks += rank * all.slice(from, to).reduce((sum, one) => sum + one.first, 0);
    from = to;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * others.length);
}
