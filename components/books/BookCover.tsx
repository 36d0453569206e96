import type { CSSProperties } from 'react';
import { coverTextSize } from './cover-text-size';

export type CoverSize = 's' | 'm' | 'l';
type Props = {
  book: {
    /** Of the book, or anything that stays the same: it chooses the colour. */
    id: string;
    title: string;
    author: string;
    /** The id of its picture; null for a cover of letters alone. */
    cover: string | null;
  };
  size: CoverSize;
};

// The ribbon's red is left to the ribbon.
const HUES = [250, 150, 75, 305, 205, 110, 280, 180];

/**
 * A book as it lies on a table. It says nothing to a screen reader and nothing to a search in the page, for the title
 * always stands beside it.
 */
export function BookCover({ book, size }: Props) {
  const { title, author, cover } = book;
  if (cover) {
    const src = `/covers/${cover}${size === 'l' ? '/large' : ''}`;
    return <img src={src} alt="" className={`book-cover cover-${size}`} loading="lazy" />;
  }
  const style = { '--hue': hueOf(book.id), '--fit': coverTextSize(title) } as CSSProperties;
  return (
    <span className={`book-cover cover-${size}`} style={style} aria-hidden="true">
      <span data-title={title} data-author={author} />
    </span>
  );
}

function hueOf(id: string): number {
  const sum = [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return HUES[sum % HUES.length]!;
}
