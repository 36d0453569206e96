import { ClubCards } from '@/components/clubs/ClubCards';
import { Page } from '@/components/ui/Page';
import { Pager } from '@/components/ui/Pager';
import { viewer } from '@/lib/auth';
import { clubsOf, clubsThatMayBeFound } from '@/lib/clubs/queries';
import { pageNumber } from '@/lib/action/text';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('clubs.title');

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function Clubs({ searchParams }: Props) {
  const { say } = await hear();
  const page = pageNumber.parse((await searchParams).page);
  const who = await viewer();
  const [mine, found] = await Promise.all([who ? clubsOf(who) : [], clubsThatMayBeFound(page, who)]);
  const yours = mine.map((club) => ({ ...club, reads: club.readings.map((reading) => reading.book.title) }));

  return (
    <Page title={say('clubs.title')} name={who?.name ?? null}>
      {yours.length > 0 && (
        <section aria-labelledby="yours" className="page-section">
          <h2 id="yours">{say('clubs.yours')}</h2>
          <ClubCards clubs={yours} />
        </section>
      )}
      <section aria-labelledby="found" className="page-section">
        <h2 id="found">{say('clubs.found')}</h2>
        {found.clubs.length > 0 ? (
          <ClubCards clubs={found.clubs} />
        ) : (
          <p className="empty">{say('clubs.none')}</p>
        )}
        <Pager
          {...{ path: '/clubs', page, hasNext: found.hasNext, label: say('clubs.pages') }}
          before={say('clubs.earlier')}
          after={say('clubs.more')}
        />
      </section>
      <section aria-labelledby="new" className="page-section">
        <h2 id="new">{say('clubs.own')}</h2>
        <p>{say('clubs.ownHint')}</p>
        <p>
          <a className="button" href="/clubs/new">
            {say('clubs.foundOne')}
          </a>
        </p>
      </section>
    </Page>
  );
}
