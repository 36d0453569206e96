import { ReadingIdFields } from '@/components/reading/ReadingIdFields';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { markAllReadAction } from '@/lib/discussion/read-actions';
import { messages } from '@/lib/i18n';
import { newPath } from '@/components/reading/new-paths';

type Props = { current: 'all' | 'new'; path: string };

/** Which threads are listed: all, or those with something new. */
export function ThreadFilter({ current, path }: Props) {
  const { t } = messages();
  const links = { all: path, new: newPath(path) };
  const labels = { all: t('discussion.news.all'), new: t('discussion.news.only') };
  return (
    <nav aria-label={t('discussion.news.show')} className="filters">
      {(['all', 'new'] as const).map((kind) => (
        <a key={kind} href={links[kind]} aria-current={kind === current ? 'page' : undefined}>
          {labels[kind]}
        </a>
      ))}
    </nav>
  );
}

type MarkAllProps = { here: string; club: string; reading: string; place: number; madeAt: Date };

/** One press, and nothing of the reading that was there when the page was made is new any more. */
export function MarkAllRead({ here, club, reading, place, madeAt }: MarkAllProps) {
  return (
    <ActionForm action={markAllReadAction}>
      <ReadingIdFields club={club} reading={reading} />
      <input type="hidden" name="here" value={here} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="until" value={madeAt.getTime()} />
      <Button secondary className="small">
        {messages().t('discussion.news.markAll')}
      </Button>
    </ActionForm>
  );
}
