import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { ConfirmButton } from '@/components/ui/ConfirmButton';
import { Checkbox } from '@/components/ui/Field';
import { leaveClubAction, sharePlaceAction } from '@/lib/clubs/actions';
import { messages } from '@/lib/i18n';

type Props = { slug: string; sharesPlace: boolean; isAlone: boolean };

/** What a member decides for themselves: whether the club sees where they are, and whether they stay. */
export function MembershipSettings({ slug, sharesPlace, isAlone }: Props) {
  const { t } = messages();
  return (
    <div className="grid gap-4">
      <ActionForm action={sharePlaceAction} className="grid gap-2">
        <p>{t(sharesPlace ? 'clubs.mine.shared' : 'clubs.mine.unshared')}</p>
        <input type="hidden" name="club" value={slug} />
        <p>
          <Button secondary name="shares" value={sharesPlace ? 'no' : 'yes'}>
            {t(sharesPlace ? 'clubs.mine.keep' : 'clubs.mine.show')}
          </Button>
        </p>
      </ActionForm>
      <ActionForm action={leaveClubAction} className="grid gap-2">
        <input type="hidden" name="club" value={slug} />
        {isAlone && <Checkbox name="close" label={t('clubs.mine.close')} />}
        <ConfirmButton
          target="leave"
          label={t('clubs.mine.leave')}
          question={t(isAlone ? 'clubs.mine.sureToClose' : 'clubs.mine.sure')}
          confirmField="sure"
          confirmLabel={t(isAlone ? 'clubs.mine.yesClose' : 'clubs.mine.yes')}
          cancelLabel={t('clubs.mine.no')}
          cancelHref={`/clubs/${slug}`}
        />
      </ActionForm>
    </div>
  );
}
