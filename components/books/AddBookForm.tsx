import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { FormDraft } from '@/components/ui/FormDraft';
import { addBookAction } from '@/lib/books/actions';
import { messages } from '@/lib/i18n';
import { CollapsibleFields } from '../ui/CollapsibleFields';
import { SubmitLabel, OutlinePreview } from './OutlinePreview';

type Props = { slug: string; requestKey: string; keeper: string };

export function AddBookForm({ slug, requestKey, keeper }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={addBookAction} className="grid max-w-xl gap-4">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <CollapsibleFields summary={t('books.add')}>
        <TextField label={t('books.title')} name="title" required maxLength={200} autoComplete="off" />
        <TextField label={t('books.author')} name="author" required maxLength={200} autoComplete="off" />
        <TextField label={t('books.year')} name="year" autoComplete="off" hint={t('books.yearHint')} />
        <TextField
          label={t('books.blurb')}
          name="blurb"
          required
          maxLength={300}
          autoComplete="off"
          hint={t('books.blurbHint')}
        />
        <TextArea label={t('books.outline')} name="outline" required rows={6} hint={t('books.outlineHint')} />
        <div className="hint grid gap-1">
          <p>{t('books.example')}</p>
          <pre className="note">{t('books.exampleLines')}</pre>
          <p>{t('books.numbered')}</p>
        </div>
        <OutlinePreview title={t('books.places')} />
        <FormDraft keeper={keeper} about={`clubs/${slug}/book`} />
        <p>
          <Button secondary>
            <SubmitLabel before={t('books.check')} after={t('books.addIt')} />
          </Button>
        </p>
      </CollapsibleFields>
    </ActionForm>
  );
}
