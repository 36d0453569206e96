import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { KeepDraft } from '@/components/ui/KeepDraft';
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
  /** The account whose draft it is. */
  keeper: string;
};

export function DescribeForm({ slug, keeper, ...club }: Props) {
  return (
    <ActionForm action={describeClub} className="grid max-w-xl gap-4">
      <input type="hidden" name="club" value={slug} />
      <ClubFields {...club} />
      <KeepDraft keeper={keeper} about={`clubs/${slug}`} />
      <p>
        <Button>{words().say('clubs.founding.save')}</Button>
      </p>
    </ActionForm>
  );
}
