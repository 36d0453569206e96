import { now } from '@/lib/clock-and-ids';
import { readerTime, type TimeKind } from '@/lib/i18n';

type Props = { at: Date; as?: TimeKind };

/** When something was, in the reader's zone. Within static HTML it has its place alone, which `timesIn` fills. */
export function LocalTime({ at, as = 'day' }: Props) {
  const formatted = readerTime(at, as, now());
  const dateTime = at.toISOString();
  if (!formatted) return <time dateTime={dateTime} data-as={as} />;
  return (
    <time dateTime={dateTime} title={formatted.full ?? undefined}>
      {formatted.text}
      {formatted.full && <span className="sr-only">{`, ${formatted.full}`}</span>}
    </time>
  );
}

const emptyTime = /<time dateTime="([\dT:.Z+-]+)" data-as="(day|minute|ago)"><\/time>/g;

/** Print with its times in words: those of this reader, at this moment. Print is kept without them. */
export const fillTimes = (html: string) =>
  html.replace(emptyTime, (placeholder, dateTime: string, as: TimeKind) => {
    const formatted = readerTime(new Date(dateTime), as, now());
    if (!formatted) return placeholder;
    const { text, full } = formatted;
    const fullText =
      full === null ? ['', ''] : [` title="${full}"`, `<span class="sr-only">, ${full}</span>`];
    return `<time dateTime="${dateTime}"${fullText[0]}>${text}${fullText[1]}</time>`;
  });
