import { Here } from '@/components/reading/Here';
import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { Select, type Option } from '@/components/ui/Field';
import type { DraftView } from '@/lib/gate';
import { tendDraft } from '@/lib/reviews/actions';
import { words } from '@/lib/words';
import { PassageWords } from './PassageWords';

type Props = { draft: DraftView; choices: Option[]; club: string; reading: string };

/** A passage whose mark is a proposal, and the decision about it. */
export function DraftForm({ draft, choices, club, reading }: Props) {
  const { id, kind, by, html, because, proposed } = draft;
  const { say } = words();
  return (
    <ActionForm action={tendDraft} id={`d-${id}`} className="grid gap-3 border-t border-(--rule) pt-4">
      <Here club={club} reading={reading} />
      <input type="hidden" name="draft" value={id} />
      <PassageWords kind={kind} by={by} html={html} />
      <Select
        label={say('book.drafts.mark')}
        name="mark"
        value={String(proposed)}
        options={choices}
        hint={because ? say('book.drafts.proposal', { because }) : undefined}
      />
      <p className="flex flex-wrap gap-3">
        <Button name="deed" value="confirm">
          {say('book.drafts.confirm')}
        </Button>
        <Button name="deed" value="discard" quiet>
          {say('book.drafts.discard')}
        </Button>
      </p>
    </ActionForm>
  );
}
