import { Page } from '@/components/ui/Page';
import { Bookshelf } from '@/components/accounts/Bookshelf';
import { ClubList } from '@/components/accounts/ClubList';
import { Welcome } from '@/components/accounts/Welcome';
import { homeOf } from '@/lib/accounts/queries';
import { viewer } from '@/lib/auth';
import { config } from '@/lib/config';

export default async function Front() {
  const who = await viewer();
  if (!who) {
    return (
      <Page title="Talk about the book without being told how it ends" name={null}>
        <Welcome demo={config().demo} />
      </Page>
    );
  }
  const { clubs, books } = await homeOf(who);
  return (
    <Page title={`Good to see you, ${who.name}`} name={who.name}>
      <ClubList clubs={clubs} />
      <Bookshelf books={books} />
    </Page>
  );
}
