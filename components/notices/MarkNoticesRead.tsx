import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { markNoticesReadAction } from '@/lib/notices/read-actions';
import type { NoticeBundle } from '@/lib/gate';
import { messages } from '@/lib/i18n';

/** One press, and a line's notices are read; without a line, all that were there when the page was made. */
export function MarkNoticesRead({ madeAt, bundle }: { madeAt: Date; bundle?: NoticeBundle }) {
  return (
    <ActionForm action={markNoticesReadAction}>
      <input type="hidden" name="until" value={madeAt.getTime()} />
      {bundle && <input type="hidden" name="bundle" value={`${bundle.kind}:${bundle.key}`} />}
      <Button secondary className="small">
        {messages().t(bundle ? 'notices.mark' : 'notices.markAll')}
      </Button>
    </ActionForm>
  );
}
