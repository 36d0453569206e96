import type { HomeClub } from '@/lib/accounts/queries';
import { link } from '@/components/ui/tags';
import { words } from '@/lib/words';

/** A person's clubs, with what each reads and where they are in it. */
export function ClubList({ clubs }: { clubs: HomeClub[] }) {
  const { say } = words();
  return (
    <section aria-labelledby="your-clubs" className="page-section">
      <h2 id="your-clubs">{say('accounts.home.clubs')}</h2>
      {clubs.length === 0 && <NoClub />}
      <ul className="max-w-3xl">
        {clubs.map((club) => (
          <li key={club.slug} className="leaf">
            <ClubCard club={club} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClubCard({ club }: { club: HomeClub }) {
  const { say } = words();
  return (
    <>
      <h3 dir="auto">
        <a href={`/clubs/${club.slug}`}>{club.name}</a>
      </h3>
      {club.readings.length === 0 && <p className="hint">{say('accounts.home.noBook')}</p>}
      <ul className="toc mt-1">
        {club.readings.map((reading) => (
          <li key={reading.id}>
            <div className="toc-line">
              <p>
                {say.rich('accounts.home.titleBy', {
                  title: reading.title,
                  author: reading.author,
                  book: link(`/clubs/${club.slug}/${reading.id}`),
                })}
              </p>
              <span aria-hidden="true" className="leader" />
              <p className="toc-place">{reading.place}</p>
            </div>
            {reading.ended && <p className="hint">{say('accounts.home.over')}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function NoClub() {
  return (
    <p className="empty">
      {words().say.rich('accounts.home.noClub', { find: link('/clubs'), found: link('/clubs/new') })}
    </p>
  );
}
