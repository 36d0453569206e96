import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { addBook } from '@/lib/books/actions';
import { Fold } from './Fold';

/** The outline that the hint shows; it parses as it stands. */
export const exampleOutline = ['Prologue', 'Part One: 9', 'Part Two: 8', 'Epilogue'].join('\n');

export function AddBookForm({ slug }: { slug: string }) {
  return (
    <ActionForm action={addBook} className="grid max-w-xl gap-4">
      <input type="hidden" name="club" value={slug} />
      <Fold summary="Add a book to the catalogue">
        <TextField label="Title" name="title" required maxLength={200} autoComplete="off" />
        <TextField label="Author" name="author" required maxLength={200} autoComplete="off" />
        <TextField
          label="Year"
          name="year"
          autoComplete="off"
          hint="When it first came out; may stay empty."
        />
        <TextField
          label="In one line"
          name="blurb"
          required
          maxLength={300}
          autoComplete="off"
          hint="Everybody sees this: write what is safe for somebody who has read nothing."
        />
        <TextArea
          label="Outline"
          name="outline"
          required
          rows={6}
          hint="How many chapters (“23”), or line by line as below. Use neutral names only: leave titles out, for they can give something away, and everybody sees this."
        />
        <div className="hint grid gap-1">
          <p>For example, a prologue, two parts with 9 and 8 numbered chapters, and an epilogue:</p>
          <pre className="note">{exampleOutline}</pre>
          <p>“24 chapters” on a line of its own adds numbered chapters without a part.</p>
        </div>
        <p>
          <Button quiet>Add to the catalogue</Button>
        </p>
      </Fold>
    </ActionForm>
  );
}
