import { chapterNumber } from '@/lib/outline/names';
import type { PartView, Waiting } from '@/lib/gate';
import { words } from '@/lib/words';
import { asHeading, partNames } from './places';
import { Print } from './Print';

type Thread = { id: string; spoilsThrough: number };
type Props = {
  outline: PartView[];
  readThrough: number;
  talk: Thread[];
  waiting: Waiting[];
  placeName: (place: number) => string;
};

/** The book as one line: inked with its conversations as far as you have read, then your ribbon, then blank. */
export function Outline({ outline, readThrough, talk, waiting, placeName }: Props) {
  const waits = new Set(waiting.map(({ place }) => place));
  const titles = partNames(outline);
  const each = outline.map(({ chapters }, at) => ({
    title: titles[at] ?? null,
    chapters: chapters.map((chapter) => ({
      ...chapter,
      name: asHeading(placeName(chapter.ordinal)),
      talk: chapter.ordinal > readThrough ? [] : idsAt(chapter.ordinal, talk),
      waits: waits.has(chapter.ordinal),
    })),
    readThrough,
    isNumbered: waits.size > 0,
  }));
  return (
    <section aria-labelledby="outline" className="page-section">
      <h2 id="outline" className="sr-only">
        {words().say('reading.outline.title')}
      </h2>
      <Print name="part" of={Part} each={each} className="book" />
    </section>
  );
}

const idsAt = (place: number, talk: Thread[]) =>
  talk.filter(({ spoilsThrough }) => spoilsThrough === place).map(({ id }) => id);

type ChapterProps = {
  /** With the conversations that stand further down, and whether something waits in it. */
  chapter: PartView['chapters'][number] & { name: string; talk: string[]; waits: boolean };
  readThrough: number;
  /** Whether its number is seen while it is ahead: to a Sealed reader that paper is blank. */
  isNumbered: boolean;
};
/** Without a title: the chapters that are in no part. */
type PartProps = Omit<ChapterProps, 'chapter'> & {
  title: string | null;
  chapters: ChapterProps['chapter'][];
};

function Part({ title, chapters, ...at }: PartProps) {
  return (
    <div className="book-part">
      {title !== null && <h3 dir="auto">{title}</h3>}
      <ol className="book-line">
        {chapters.map((chapter) => (
          <Chapter key={chapter.ordinal} chapter={chapter} {...at} />
        ))}
      </ol>
    </div>
  );
}

function Chapter({ chapter, readThrough, isNumbered }: ChapterProps) {
  const { ordinal, label, name, waits } = chapter;
  const { say } = words();
  const isTold = ordinal <= readThrough;
  const what = say(waits ? 'reading.outline.waits' : 'reading.outline.ahead');
  return (
    <li className={isTold ? 'told' : 'ahead'}>
      {isTold ? <Told chapter={chapter} isHere={ordinal === readThrough} /> : null}
      {!isTold && <span className="sr-only">{`${name}, ${what}`}</span>}
      {!isTold && isNumbered && (
        <span aria-hidden="true" className={waits ? 'waits' : 'blank'}>
          {short(label)}
        </span>
      )}
      {ordinal === readThrough && <span aria-hidden="true" className="ribbon-mark" />}
      {readThrough === 0 && ordinal === 1 && <span aria-hidden="true" className="ribbon-mark at-start" />}
    </li>
  );
}

type ToldProps = Pick<ChapterProps, 'chapter'> & { isHere: boolean };

/** A chapter with conversations leads to the first of them, further down. */
function Told({ chapter: { label, name, title, talk }, isHere }: ToldProps) {
  const { say } = words();
  const standing = say(isHere ? 'reading.outline.here' : 'reading.outline.finished');
  const below = talk[0] && say('reading.outline.below', { count: talk.length });
  const said = [name, title, standing, below];
  const named = (
    <>
      <span className="sr-only">{said.filter(Boolean).join(', ')}</span>
      <span aria-hidden="true">{short(label)}</span>
    </>
  );
  return talk[0] ? <a href={`#i-${talk[0]}`}>{named}</a> : <span>{named}</span>;
}

/** "Chapter 7" as 7; a name that is longer than a chapter's place on the line is only said. */
const short = (label: string) => {
  const bare = chapterNumber(label) ?? label;
  return bare.length <= 5 ? bare : bare.slice(0, 1);
};
