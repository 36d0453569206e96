import { words } from '@/lib/words';

type Props = {
  title: string;
  parts: { label: string; firstChapter: number }[];
  chapters: { label: string; ordinal: number }[];
};

/** How an outline was understood, for whoever has just typed it. */
export function OutlineShown({ title, parts, chapters }: Props) {
  const first = parts[0]?.firstChapter ?? chapters.length + 1;
  const runs = [{ label: null, firstChapter: 1 }, ...parts].filter((run) => run.label !== null || first > 1);
  return (
    <div role="status" className="note grid gap-1">
      <p>{words().say.rich('books.understood', { title, book: (named) => <strong>{named}</strong> })}</p>
      <ul className="list-disc ps-5">
        {runs.map(({ label, firstChapter }, at) => {
          const end = runs[at + 1]?.firstChapter ?? chapters.length + 1;
          const within = chapters.filter(({ ordinal }) => ordinal >= firstChapter && ordinal < end);
          return (
            <li key={firstChapter} className="wrap-anywhere">
              {label && `${label}: `}
              {span(within.map((chapter) => chapter.label))}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function span(labels: string[]) {
  const [first, last, count] = [labels[0], labels.at(-1), labels.length];
  if (!first || !last || count <= 3) return labels.join(', ');
  return words().say('books.span', { first, last, count });
}
