/** A line of a table of contents. */
export type ContentsEntry = {
  /** `matter` is no part of the outline: cover, copyright, index. */
  kind: 'part' | 'chapter' | 'matter';
  /** Neutral: "Chapter 7", "Part Two", "Prologue"; null where the book gives no number and no usual name. */
  label: string | null;
  /** What the book calls it, which is content. */
  title: string | null;
  /** Whether a number stood there without a word for what it counts. */
  isBare?: boolean;
  /** 0 for the outermost. */
  depth: number;
  /** Of the text, 0..1, where it is known: what stands before the next entry. */
  share?: number;
};
