import type { LineLayout, Stretch } from '@/lib/outline/line-layout';
import type { LineText } from '@/lib/outline/line-texts';

/**
 * The book as one line, of one height whatever its length: inked as far as somebody has read, then their ribbon, then
 * blank paper. It is a drawing; what it says to who listens stands beside it.
 */
export function LineDrawing({ stretches, ticks, rings, numbers, parts, ribbon }: LineLayout) {
  return (
    <div aria-hidden="true" className={parts.length > 0 ? 'line' : 'line has-no-parts'}>
      {stretches.map((stretch) => (
        <span
          key={stretch.from}
          className={stretch.isRead ? 'line-read' : 'line-ahead'}
          style={{ left: percent(stretch.from), width: stretchWidth(stretch) }}
        />
      ))}
      {ticks.map((at) => (
        <span key={at} className="line-tick" style={{ left: percent(at) }} />
      ))}
      {rings.map(({ at, widths }) => (
        <span key={at} data-widths={widths} className="line-ring" style={{ left: percent(at) }} />
      ))}
      <LineTexts texts={numbers} className="line-number" />
      <LineTexts texts={parts} className="line-part" />
      <span className="ribbon-mark" style={{ left: percent(ribbon) }} />
    </div>
  );
}

const percent = (share: number) => `${share}%`;

/** A little paper stays between one part and the next. */
const stretchWidth = ({ from, to, endsPart }: Stretch) => {
  const width = percent(Math.round((to - from) * 100) / 100);
  return endsPart ? `calc(${width} - 3px)` : width;
};

const LineTexts = ({ texts, className }: { texts: LineText[]; className: string }) =>
  texts.map(({ text, at, align, isOwn, widths }) => (
    <bdi
      key={`${text} ${at} ${align} ${widths}`}
      data-widths={widths}
      className={`${className} is-${align}${isOwn ? ' is-own' : ''}`}
      style={{ left: percent(at) }}
    >
      {text}
    </bdi>
  ));
