import type { HomeClub } from '@/lib/accounts/queries';

/** A person's clubs, with what each reads and where they are in it. */
export function ClubList({ clubs }: { clubs: HomeClub[] }) {
  return (
    <section aria-labelledby="your-clubs" className="page-section">
      <h2 id="your-clubs">Your clubs</h2>
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
  return (
    <>
      <h3 dir="auto">
        <a href={`/clubs/${club.slug}`}>{club.name}</a>
      </h3>
      {club.readings.length === 0 && <p className="hint">No book yet.</p>}
      <ul className="toc mt-1">
        {club.readings.map((reading) => (
          <li key={reading.id}>
            <div className="toc-line">
              <p>
                <a href={`/clubs/${club.slug}/${reading.id}`}>{reading.title}</a> by {reading.author}
              </p>
              <span aria-hidden="true" className="leader" />
              <p className="toc-place">{reading.place}</p>
            </div>
            {reading.ended && <p className="hint">This reading is over.</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function NoClub() {
  return (
    <p className="empty">
      You are in no club yet. <a href="/clubs">Find one</a>, or <a href="/clubs/new">found your own</a>.
    </p>
  );
}
