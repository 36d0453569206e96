import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { markEverythingReadAction } from '@/lib/home/actions';
import type { Home } from '@/lib/home/queries';
import { messages } from '@/lib/i18n';

/** One press, and nothing that this page was made of is new any more; nothing where nothing is. */
export function MarkEverythingRead({ home, madeAt }: { home: Home; madeAt: Date }) {
  if (home.postCount === 0) return null;
  const readings = home.books.flatMap(({ readThrough, clubs }) =>
    clubs.map(({ reading }) => `${reading}:${readThrough}`),
  );
  return (
    <ActionForm action={markEverythingReadAction}>
      <input type="hidden" name="readings" value={readings.join(',')} />
      <input type="hidden" name="until" value={madeAt.getTime()} />
      <Button secondary className="small">
        {messages().t('discussion.news.markAll')}
      </Button>
    </ActionForm>
  );
}
