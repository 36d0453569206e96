import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { describeClub } from '@/lib/clubs/actions';
import type { Joining } from '@/lib/db';
import { words } from '@/lib/words';
import { ClubFields } from './ClubFields';

type Props = {
  slug: string;
  name: string;
  about: string;
  rules: string;
  joining: Joining;
  findable: boolean;
};

export function DescribeForm({ slug, ...club }: Props) {
  return (
    <ActionForm action={describeClub} className="grid max-w-xl gap-4">
      <input type="hidden" name="club" value={slug} />
      <ClubFields {...club} />
      <p>
        <Button>{words().say('clubs.founding.save')}</Button>
      </p>
    </ActionForm>
  );
}
