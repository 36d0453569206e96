import { messages } from '@/lib/i18n';

type Props = { path: string; reviews: { id: string; title: string }[] };

/** The documents that somebody brought and has not sent yet. */
export function OwnImportList({ path, reviews }: Props) {
  const { t } = messages();
  if (reviews.length === 0) return null;
  return (
    <section aria-labelledby="unsent" className="grid gap-2">
      <h2 id="unsent">{t('book.ownReviews.unsent')}</h2>
      <ul className="grid gap-1">
        {reviews.map(({ id, title }) => (
          <li key={id}>
            <a href={`${path}/reviews/${id}`} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
