import { Page } from '@/components/ui/Page';
import { Bookshelf } from '@/components/accounts/Bookshelf';
import { ClubList } from '@/components/accounts/ClubList';
import { Welcome } from '@/components/accounts/Welcome';
import { loadHome } from '@/lib/accounts/queries';
import { viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { loadMessages } from '@/lib/i18n';
import { frontParams } from '@/lib/validation/search-params';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Front({ searchParams }: Props) {
  const { t } = await loadMessages();
  const who = await viewer();
  if (!who) {
    return (
      <Page title={t('accounts.welcome.title')} name={null}>
        {frontParams.parse(await searchParams).said === 'deleted' && (
          <p role="status" className="success">
            {t('accounts.welcome.deleted')}
          </p>
        )}
        <Welcome demo={config().demo} />
      </Page>
    );
  }
  const { clubs, books } = await loadHome(who);
  return (
    <Page title={t('accounts.home.title', { name: who.name })} name={who.name}>
      <ClubList clubs={clubs} />
      <Bookshelf books={books} />
    </Page>
  );
}
