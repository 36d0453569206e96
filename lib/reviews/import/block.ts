/** `rank`: of a heading, 1..6; 7 for what is none. `least`: the place that where it stands gives it, and why. */
export type Block = {
  kind: 'text' | 'heading' | 'quote' | 'item';
  rank: number;
  text: string;
  least?: { proposedMark: number; because: string };
};

/** A document's own title and byline, from before its first word. */
export type DocumentHead = { title: string | null; byline: string | null };
