import type { PartView, Waiting } from '@/lib/gate';

type Props = { outline: PartView[]; readThrough: number; waiting: Waiting[] };

/** The book as one line: told behind the ribbon, blank ahead, with a dot where something waits. */
export function Outline({ outline, readThrough, waiting }: Props) {
  const waits = new Map(waiting.map((one) => [one.place, one]));
  return (
    <section aria-labelledby="outline" className="grid gap-3">
      <h2 id="outline">The book so far</h2>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        {outline.map((part) => (
          <div key={part.chapters[0]?.ordinal ?? part.label} className="grid gap-2">
            <h3>{part.title ? `${part.label}: ${part.title}` : part.label}</h3>
            <ol className="book-line">
              {part.chapters.map(({ ordinal, label, title }) => (
                <li key={ordinal} className={state(ordinal, readThrough)}>
                  <span className="sr-only">
                    {[label, title, said(ordinal, readThrough, waits.get(ordinal))]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                  <span aria-hidden="true">{short(label)}</span>
                  {waits.has(ordinal) && <span aria-hidden="true" className="dot" />}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

const state = (ordinal: number, readThrough: number) =>
  ordinal === readThrough ? 'here' : ordinal < readThrough ? 'told' : 'ahead';

const short = (label: string) => label.replace(/^chapter\s+/i, '');

function said(ordinal: number, readThrough: number, waits?: Waiting) {
  if (ordinal <= readThrough) return ordinal === readThrough ? 'your bookmark' : 'finished';
  return waits ? 'something waits here' : 'ahead';
}
