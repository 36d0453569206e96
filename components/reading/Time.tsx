import { now } from '@/lib/ambient';
import { toldTime, type TimeKind } from '@/lib/words';

type Props = { at: Date; as?: TimeKind };

/** When something was, in the reader's zone. Within print it has its place alone, which `timesIn` fills. */
export function Time({ at, as = 'day' }: Props) {
  const told = toldTime(at, as, now());
  const dateTime = at.toISOString();
  if (!told) return <time dateTime={dateTime} data-as={as} />;
  return (
    <time dateTime={dateTime} title={told.full ?? undefined}>
      {told.text}
      {told.full && <span className="sr-only">{`, ${told.full}`}</span>}
    </time>
  );
}

const place = /<time dateTime="([\dT:.Z+-]+)" data-as="(day|minute|ago)"><\/time>/g;

/** Print with its times in words: those of this reader, at this moment. Print is kept without them. */
export const timesIn = (html: string) =>
  html.replace(place, (before, dateTime: string, as: TimeKind) => {
    const told = toldTime(new Date(dateTime), as, now());
    if (!told) return before;
    const { text, full } = told;
    const whole = full === null ? ['', ''] : [` title="${full}"`, `<span class="sr-only">, ${full}</span>`];
    return `<time dateTime="${dateTime}"${whole[0]}>${text}${whole[1]}</time>`;
  });
