/**
 * A line of a table of contents. `part` and `chapter` belong to the outline, `matter` does not: cover, copyright,
 * index. `label` is neutral ("Chapter 7", "Part Two", "Prologue"), null where the book gives no number and no usual
 * name. `title` is what the book calls it, which is content. `depth` is 0 for the outermost.
 */
export type ContentsEntry = {
  kind: 'part' | 'chapter' | 'matter';
  label: string | null;
  title: string | null;
  depth: number;
};
