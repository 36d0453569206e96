import { messages } from '@/lib/i18n';

/** The clubs that read no book at the moment. */
export function RestingClubs({ clubs }: { clubs: { slug: string; name: string }[] }) {
  if (clubs.length === 0) return null;
  return (
    <section aria-labelledby="resting" className="page-section home-column">
      <h2 id="resting">{messages().t('accounts.home.resting')}</h2>
      <ul className="grid gap-1">
        {clubs.map(({ slug, name }) => (
          <li key={slug} dir="auto">
            <a href={`/clubs/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
