import type { OpenedBookItems as BookItems, OpenedTitle } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import { capitalise } from './place-labels';

type Props = {
  items: BookItems;
  path: string;
  placeName: (place: number) => string;
  /** What the part is called that begins at a place. */
  partName: (place: number) => string | undefined;
  /** The reader has words of their own from before. */
  hasHindsight: boolean;
  /** The id of the section that it is a part of, in which its heading is a lower one. */
  within?: string;
};

/** What a move opened of what is told of the book: titles, turning points, themes and reviews. */
export function OpenedBookItems({ items, path, placeName, partName, hasHindsight, within }: Props) {
  const { t } = messages();
  const { titles, themes, notes, turningPoints, passages } = items;
  if (titles.length + themes.length + notes + turningPoints.length + passages === 0) return null;
  const Heading = within === undefined ? 'h2' : 'h3';
  const id = `of-the-book${within ?? ''}`;
  const writeName = ({ place, isPart }: OpenedTitle) =>
    capitalise((isPart && partName(place)) || placeName(place));
  return (
    <section aria-labelledby={id} className="page-section">
      <Heading id={id}>{t('reading.opened.ofTheBook')}</Heading>
      <ul className="toc">
        {titles.map((one) => (
          <li key={`${one.place} ${one.isPart}`} dir="auto">
            {t('reading.opened.titleOf', { place: writeName(one), title: one.title })}
          </li>
        ))}
        {turningPoints.map((title, at) => (
          <li key={`${at} ${title}`} dir="auto">
            <a href={`${path}/themes`}>{t('reading.opened.turningPoint', { title })}</a>
          </li>
        ))}
        {turningPoints.length > 0 && hasHindsight && (
          <li>
            <a href={`${path}/hindsight`}>{t('reading.opened.hindsight')}</a>
          </li>
        )}
        {themes.map((name, at) => (
          <li key={`${at} ${name}`} dir="auto">
            <a href={`${path}/themes`}>{t('reading.opened.theme', { name })}</a>
          </li>
        ))}
        {notes > 0 && (
          <li>
            <a href={`${path}/themes`}>{t('reading.opened.notes', { count: notes })}</a>
          </li>
        )}
        {passages > 0 && (
          <li>
            <a href={`${path}/reviews`}>{t('reading.opened.reviews', { count: passages })}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
