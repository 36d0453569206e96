import type { Metadata } from 'next';
import { ClubCards } from '@/components/clubs/ClubCards';
import { Pager } from '@/components/clubs/Pager';
import { Page } from '@/components/ui/Page';
import { viewer } from '@/lib/auth';
import { clubsOf, clubsThatMayBeFound } from '@/lib/clubs/queries';
import { pageNumber } from '@/lib/clubs/schema';

export const metadata: Metadata = { title: 'Clubs' };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function Clubs({ searchParams }: Props) {
  const page = pageNumber.parse((await searchParams).page);
  const who = await viewer();
  const [mine, found] = await Promise.all([who ? clubsOf(who) : [], clubsThatMayBeFound(page)]);
  const yours = mine.map((club) => ({ ...club, reads: club.readings.map((reading) => reading.book.title) }));

  return (
    <Page title="Clubs" name={who?.name ?? null}>
      {yours.length > 0 && (
        <section aria-labelledby="yours" className="page-section">
          <h2 id="yours">Your clubs</h2>
          <ClubCards clubs={yours} />
        </section>
      )}
      <section aria-labelledby="found" className="page-section">
        <h2 id="found">Clubs that you may find</h2>
        {found.clubs.length > 0 ? (
          <ClubCards clubs={found.clubs} />
        ) : (
          <p className="empty">There are no clubs here yet.</p>
        )}
        <Pager page={page} hasNext={found.hasNext} />
      </section>
      <section aria-labelledby="new" className="page-section">
        <h2 id="new">A club of your own</h2>
        <p>Read with friends, neighbours or people you have yet to meet.</p>
        <p>
          <a className="button" href="/clubs/new">
            Found a club
          </a>
        </p>
      </section>
    </Page>
  );
}
