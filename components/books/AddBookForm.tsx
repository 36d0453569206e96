import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { KeepDraft } from '@/components/ui/KeepDraft';
import { addBook } from '@/lib/books/actions';
import { words } from '@/lib/words';
import { Fold } from './Fold';
import { Asked, Preview } from './Preview';

type Props = { slug: string; requestKey: string; keeper: string };

export function AddBookForm({ slug, requestKey, keeper }: Props) {
  const { say } = words();
  return (
    <ActionForm action={addBook} className="grid max-w-xl gap-4">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <Fold summary={say('books.add')}>
        <TextField label={say('books.title')} name="title" required maxLength={200} autoComplete="off" />
        <TextField label={say('books.author')} name="author" required maxLength={200} autoComplete="off" />
        <TextField label={say('books.year')} name="year" autoComplete="off" hint={say('books.yearHint')} />
        <TextField
          label={say('books.blurb')}
          name="blurb"
          required
          maxLength={300}
          autoComplete="off"
          hint={say('books.blurbHint')}
        />
        <TextArea
          label={say('books.outline')}
          name="outline"
          required
          rows={6}
          hint={say('books.outlineHint')}
        />
        <div className="hint grid gap-1">
          <p>{say('books.example')}</p>
          <pre className="note">{say('books.exampleLines')}</pre>
          <p>{say('books.numbered')}</p>
        </div>
        <Preview title={say('books.places')} />
        <KeepDraft keeper={keeper} about={`clubs/${slug}/book`} />
        <p>
          <Button quiet>
            <Asked before={say('books.check')} after={say('books.addIt')} />
          </Button>
        </p>
      </Fold>
    </ActionForm>
  );
}
