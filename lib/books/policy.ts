import { mayRunClub, type Member } from '@/lib/clubs/policy';
import type { Say } from '@/lib/words';

/** The catalogue is shared by all clubs; whoever runs one may add to it. */
export const mayAddBook = (member: Member) => mayRunClub(member);

const ofChapter = /^chapter\b/i;
const withoutIt = (label: string) => label.slice('chapter'.length);

/** Whether a chapter's label is the word and number that a place (0..N) has anyway. Where a prologue comes first, the two differ. */
export const isOurs = (label: string, place: number) => label === `Chapter ${place}`;

/** A chapter's label where it stands alone, as the book has it but for our own word: "Chapter 13", "XII", "Prologue". */
export const labelled = (label: string, say: Say) =>
  ofChapter.test(label) ? say('reading.places.chapterAlone', { rest: withoutIt(label) }) : label;

/** The same within a sentence: "chapter 13", "chapter XII", "the Prologue". */
export function spoken(label: string, say: Say) {
  const chapter = (rest: string) => say('reading.places.chapter', { rest });
  if (ofChapter.test(label)) return chapter(withoutIt(label));
  const isNumber = /^([ivxlcdm]+|\d+)$/i.test(label);
  return isNumber ? chapter(` ${label}`) : say('reading.places.other', { name: label });
}
