/** A line of a table of contents. */
export type ContentsEntry = {
  /** `matter` is no part of the outline: cover, copyright, index. */
  kind: 'part' | 'chapter' | 'matter';
  /** Neutral: "Chapter 7", "Part Two", "Prologue"; null where the book gives no number and no usual name. */
  label: string | null;
  /** What the book calls it, which is content. */
  title: string | null;
  /** 0 for the outermost. */
  depth: number;
};
