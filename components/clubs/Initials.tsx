type Props = { userId: string; name: string; isViewer: boolean };

/** Somebody as a circle with the first letters of their names; what it shows stands beside it in words. */
export const Initials = ({ userId, name, isViewer }: Props) => (
  <span
    aria-hidden="true"
    className={isViewer ? 'initials own' : 'initials'}
    style={{ '--hue': hue(userId) } as React.CSSProperties}
  >
    {initials(name)}
  </span>
);

const firstLetters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const firstLetter = (word: string) =>
  firstLetters.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

/** Of the first name and of the last. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const [first = name.trim(), ...rest] = words;
  return `${firstLetter(first)}${firstLetter(rest.at(-1) ?? '')}`.toUpperCase();
}

/** One of twelve, always the same for one person; in degrees. */
const hue = (userId: string) => (Number.parseInt(userId.slice(-4), 16) % 12) * 30;
