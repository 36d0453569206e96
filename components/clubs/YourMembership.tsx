import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { AskFirst } from '@/components/ui/AskFirst';
import { Tick } from '@/components/ui/Field';
import { leaveClub, sharePlace } from '@/lib/clubs/actions';
import { words } from '@/lib/words';

type Props = { slug: string; sharesPlace: boolean; isAlone: boolean };

/** What a member decides for themselves: whether the club sees where they are, and whether they stay. */
export function YourMembership({ slug, sharesPlace, isAlone }: Props) {
  const { say } = words();
  return (
    <div className="grid gap-4">
      <ActionForm action={sharePlace} className="grid gap-2">
        <p>{say(sharesPlace ? 'clubs.mine.shared' : 'clubs.mine.unshared')}</p>
        <input type="hidden" name="club" value={slug} />
        <p>
          <Button quiet name="shares" value={sharesPlace ? 'no' : 'yes'}>
            {say(sharesPlace ? 'clubs.mine.keep' : 'clubs.mine.show')}
          </Button>
        </p>
      </ActionForm>
      <ActionForm action={leaveClub} className="grid gap-2">
        <input type="hidden" name="club" value={slug} />
        {isAlone && <Tick name="close" label={say('clubs.mine.close')} />}
        <AskFirst
          about="leave"
          label={say('clubs.mine.leave')}
          question={say(isAlone ? 'clubs.mine.sureToClose' : 'clubs.mine.sure')}
          sure="sure"
          yes={say(isAlone ? 'clubs.mine.yesClose' : 'clubs.mine.yes')}
          no={say('clubs.mine.no')}
          back={`/clubs/${slug}`}
        />
      </ActionForm>
    </div>
  );
}
