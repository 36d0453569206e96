import { words, type Say } from '@/lib/words';

type Part = { chapters: { ordinal: number; label: string }[] };

/** How a place is spoken of: "chapter 13", "chapter XII", "the Prologue"; 0 is "the beginning". */
export function placeNames(outline: Part[]): (place: number) => string {
  const { say } = words();
  const labels = new Map(
    outline.flatMap(({ chapters }) => chapters.map(({ ordinal, label }) => [ordinal, label])),
  );
  return (place) =>
    place === 0 ? say('reading.places.beginning') : spoken(labels.get(place) ?? `Chapter ${place}`, say);
}

const ofChapter = /^chapter\b/i;
const withoutIt = (label: string) => label.slice('chapter'.length);

/** A chapter's label where it stands alone, as the book has it but for our own word: "Chapter 13", "XII", "Prologue". */
export const labelled = (label: string, say: Say) =>
  ofChapter.test(label) ? say('reading.places.chapterAlone', { rest: withoutIt(label) }) : label;

function spoken(label: string, say: Say) {
  const chapter = (rest: string) => say('reading.places.chapter', { rest });
  if (ofChapter.test(label)) return chapter(withoutIt(label));
  const isNumber = /^([ivxlcdm]+|\d+)$/i.test(label);
  return isNumber ? chapter(` ${label}`) : say('reading.places.other', { name: label });
}

/** "From the beginning" or "Through chapter 7": from when on something may be read. */
export const throughPlace = (place: number, name: string) =>
  place === 0
    ? words().say('reading.places.fromTheBeginning')
    : words().say('reading.places.through', { place: name });

/** The places that something may be marked with, as the choices of a field. */
export function markChoices(from: number, lastPlace: number, placeName: (place: number) => string) {
  const { say } = words();
  return Array.from({ length: lastPlace - from + 1 }, (_, index) => {
    const [at, place] = [from + index, placeName(from + index)];
    const label = at === 0 ? say('reading.places.everybody') : say('reading.places.finished', { place });
    return { value: String(at), label };
  });
}
