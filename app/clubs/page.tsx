import { ClubCards } from '@/components/clubs/ClubCards';
import { Page } from '@/components/ui/Page';
import { Pager } from '@/components/ui/Pager';
import { viewer } from '@/lib/auth';
import { listOwnClubs, listFindableClubs } from '@/lib/clubs/queries';
import { listParams } from '@/lib/validation/search-params';
import { loadMessages, titleMetadata } from '@/lib/i18n';

export const generateMetadata = titleMetadata('clubs.title');

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function Clubs({ searchParams }: Props) {
  const { t } = await loadMessages();
  const { page } = listParams.parse(await searchParams);
  const who = await viewer();
  const [mine, found] = await Promise.all([who ? listOwnClubs(who) : [], listFindableClubs(page, who)]);
  const yours = mine.map((club) => ({ ...club, reads: club.readings.map(({ book }) => book) }));

  return (
    <Page title={t('clubs.title')} who={who}>
      {yours.length > 0 && (
        <section aria-labelledby="yours" className="page-section">
          <h2 id="yours">{t('clubs.yours')}</h2>
          <ClubCards clubs={yours} />
        </section>
      )}
      <section aria-labelledby="found" className="page-section">
        <h2 id="found">{t('clubs.found')}</h2>
        {found.clubs.length > 0 ? (
          <ClubCards clubs={found.clubs} />
        ) : (
          <p className="empty">{t('clubs.none')}</p>
        )}
        <Pager
          path="/clubs"
          page={page}
          hasNext={found.hasNext}
          label={t('clubs.pages')}
          previousLabel={t('clubs.earlier')}
          nextLabel={t('clubs.more')}
        />
      </section>
      <section aria-labelledby="new" className="page-section">
        <h2 id="new">{t('clubs.own')}</h2>
        <p>{t('clubs.ownHint')}</p>
        <p>
          <a className="button" href="/clubs/new">
            {t('clubs.foundOne')}
          </a>
        </p>
      </section>
    </Page>
  );
}
