import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { followReadingAction, followThreadAction } from '@/lib/notices/actions';
import { messages } from '@/lib/i18n';
import { ReadingIdFields } from './ReadingIdFields';

const levels = ['everything', 'answers', 'nothing'] as const;

type Props = {
  level: (typeof levels)[number];
  /** Of a thread; of the whole reading without. */
  thread?: string;
  club: string;
  reading: string;
};

/** How much to be told of what is written. */
export function FollowForm({ level, thread, club, reading }: Props) {
  const { t } = messages();
  return (
    <details className={thread && 'post-column'}>
      <summary>{t(`notices.follow.now.${level}`)}</summary>
      <ActionForm action={thread ? followThreadAction : followReadingAction} className="mt-3 grid gap-3">
        <ReadingIdFields club={club} reading={reading} />
        {thread && <input type="hidden" name="thread" value={thread} />}
        <fieldset className="choice grid gap-1">
          <legend className="mb-1">{t(thread ? 'notices.follow.thread' : 'notices.follow.reading')}</legend>
          {levels.map((one) => (
            <label key={one}>
              <input type="radio" name="level" value={one} defaultChecked={one === level} />
              <span>
                <strong>{t(`notices.follow.${one}`)}</strong>: {t(`notices.follow.${one}Says`)}
              </span>
            </label>
          ))}
        </fieldset>
        {!thread && <p className="hint">{t('notices.follow.hint')}</p>}
        <p>
          <Button secondary>{t('notices.follow.save')}</Button>
        </p>
      </ActionForm>
    </details>
  );
}
