import { Page } from '@/components/ui/Page';
import { Bookshelf } from '@/components/accounts/Bookshelf';
import { ClubList } from '@/components/accounts/ClubList';
import { Welcome } from '@/components/accounts/Welcome';
import { homeOf } from '@/lib/accounts/queries';
import { viewer } from '@/lib/auth';
import { config } from '@/lib/config';
import { hear } from '@/lib/words';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Front({ searchParams }: Props) {
  const { say } = await hear();
  const who = await viewer();
  if (!who) {
    return (
      <Page title={say('accounts.welcome.title')} name={null}>
        {(await searchParams).said === 'deleted' && (
          <p role="status" className="done">
            {say('accounts.welcome.deleted')}
          </p>
        )}
        <Welcome demo={config().demo} />
      </Page>
    );
  }
  const { clubs, books } = await homeOf(who);
  return (
    <Page title={say('accounts.home.title', { name: who.name })} name={who.name}>
      <ClubList clubs={clubs} />
      <Bookshelf books={books} />
    </Page>
  );
}
