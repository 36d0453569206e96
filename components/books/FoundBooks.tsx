'use client';

import { useFormContext } from '../ui/ActionForm';
import { BookCover } from './BookCover';

type Props = { title: string; label: string; path: string };

/** What Open Library found. Its covers are letters: a browser asks nobody but us. */
export function FoundBooks({ title, label, path }: Props) {
  const { foundBooks } = useFormContext().state.extra;
  if (!foundBooks) return null;
  return (
    <div id="found-books" tabIndex={-1} role="group" aria-label={title} className="grid gap-2">
      <h3>{title}</h3>
      <ul className="grid gap-4">
        {foundBooks.map(({ title: name, author, year, query }) => (
          <li key={query} className="with-cover">
            <BookCover book={{ id: query, title: name, author, cover: null }} size="s" />
            <div className="grid justify-items-start gap-2">
              <p className="wrap-anywhere" dir="auto">
                <strong>{name}</strong>
                <br />
                {[author, year].filter(Boolean).join(', ')}
              </p>
              <a className="button secondary" href={`${path}?${query}`}>
                {label}
                <span className="sr-only">: {name}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
