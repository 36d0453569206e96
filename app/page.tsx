import { Welcome } from '@/components/accounts/Welcome';
import { BookNews } from '@/components/home/BookNews';
import { ClubDuties } from '@/components/home/ClubDuties';
import { MarkEverythingRead } from '@/components/home/MarkEverythingRead';
import { NoClub } from '@/components/home/NoClub';
import { QuietBooks } from '@/components/home/QuietBooks';
import { RestingClubs } from '@/components/home/RestingClubs';
import { PushSync } from '@/components/push/PushSync';
import { Page } from '@/components/ui/Page';
import { viewer } from '@/lib/auth';
import { now } from '@/lib/clock-and-ids';
import { config } from '@/lib/config';
import { loadHome, type Home, type HomeBook } from '@/lib/home/queries';
import { loadMessages, type Translate } from '@/lib/i18n';
import { loadOwnSubscription } from '@/lib/push/queries';
import { frontParams } from '@/lib/validation/search-params';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Front({ searchParams }: Props) {
  const { t } = await loadMessages();
  const who = await viewer();
  if (!who) {
    return (
      <Page title={t('accounts.welcome.title')} who={null}>
        {frontParams.parse(await searchParams).said === 'deleted' && (
          <p role="status" className="success">
            {t('accounts.welcome.deleted')}
          </p>
        )}
        <Welcome demo={config().demo} />
      </Page>
    );
  }
  const madeAt = now();
  const home = await loadHome(who);
  const subscription = await loadOwnSubscription(who);
  const busy = home.books.filter(isBusy);
  const quiet = home.books.filter((book) => !isBusy(book));
  return (
    <Page title={t('accounts.home.title', { name: who.name })} who={who}>
      {subscription && <PushSync {...subscription} />}
      <div className="with-action">
        <p className="home-summary">{summary(home, t)}</p>
        <MarkEverythingRead home={home} madeAt={madeAt} />
      </div>
      <ClubDuties duties={home.duties} />
      {busy.map((book) => (
        <BookNews key={book.id} book={book} />
      ))}
      <QuietBooks books={quiet} isBelowOthers={busy.length > 0} />
      <RestingClubs clubs={home.restingClubs} />
      {home.books.length + home.restingClubs.length === 0 && <NoClub />}
    </Page>
  );
}

/** Something is new in it, or it is begun: its first chapter is asked for where everybody sees it. */
const isBusy = ({ clubs, readThrough, isOver }: HomeBook) =>
  (readThrough === 0 && !isOver) || clubs.some(({ news }) => news.threadCount > 0);

function summary({ books, restingClubs, postCount, threadCount }: Home, t: Translate): string {
  if (books.length + restingClubs.length === 0) return t('accounts.home.newcomer');
  return postCount > 0
    ? t('discussion.news.summary', { posts: postCount, threads: threadCount })
    : t('accounts.home.nothingNew');
}
