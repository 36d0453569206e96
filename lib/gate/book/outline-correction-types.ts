import 'server-only';

/**
 * A corrected outline. `was` says which chapter (its place) or part (its number, from 1) a row was; null for a new one.
 * A title that is undefined stays as it is, seen or not; null takes it away, a string takes its place.
 */
export type OutlineCorrection = {
  /** The outline that it corrects, as the editor was given it. */
  version: string;
  chapters: CorrectedChapter[];
  parts: (CorrectedChapter & { firstChapter: number })[];
};
type CorrectedChapter = { was: number | null; label: string; title?: string | null | undefined };

export type StoredOutline = {
  chapters: { id: string; ordinal: number; label: string }[];
  parts: { id: string; ordinal: number; label: string; firstChapter: number }[];
};
