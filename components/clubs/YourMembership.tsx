import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Tick } from '@/components/ui/Field';
import { leaveClub, sharePlace } from '@/lib/clubs/actions';

type Props = { slug: string; sharesPlace: boolean; isAlone: boolean };

/** What a member decides for themselves: whether the club sees where they are, and whether they stay. */
export function YourMembership({ slug, sharesPlace, isAlone }: Props) {
  return (
    <div className="grid gap-4">
      <ActionForm action={sharePlace} className="grid gap-2">
        <p>
          {sharesPlace
            ? 'The other members see which chapter you have finished.'
            : 'Nobody else sees which chapter you have finished.'}
        </p>
        <input type="hidden" name="club" value={slug} />
        <p>
          <Button quiet name="shares" value={sharesPlace ? 'no' : 'yes'}>
            {sharesPlace ? 'Keep my place to myself' : 'Show the club where I am'}
          </Button>
        </p>
      </ActionForm>
      <ActionForm action={leaveClub} className="grid gap-2">
        <input type="hidden" name="club" value={slug} />
        {isAlone && (
          <Tick name="close" label="Close the club for good, with everything that was written in it" />
        )}
        <p>
          <Button quiet>Leave this club</Button>
        </p>
      </ActionForm>
    </div>
  );
}
