/** What the visibility rule asks of an item: its mark, a place 0..N, and whether the reader wrote it or looked at it. */
export type PromisedItem = { mark: number; own: boolean; looked: boolean };

/** The promise, written independently of lib/: every test that predicts what a reader sees asks it here. */
export const isPromised = ({ mark, own, looked }: PromisedItem, place: number) =>
  own || looked || place >= mark;
