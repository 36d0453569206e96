import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { correctOutlineAction } from '@/lib/books/correct-outline-actions';
import { messages } from '@/lib/i18n';
import type { EditorView } from '@/lib/outline/editor/view';
import { editorTexts } from './editor-texts';
import { OutlineEditor } from './OutlineEditor';

type Props = { slug: string; book: string; version: string; editor: EditorView };

/** The outline of a club's book, to be corrected row by row. */
export function CorrectOutlineForm({ slug, book, version, editor }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={correctOutlineAction} className="grid max-w-2xl gap-6">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="book" value={book} />
      <input type="hidden" name="version" value={version} />
      <OutlineEditor
        title={t('books.checkHead')}
        texts={editorTexts()}
        initial={editor}
        save={
          <p>
            <Button name="press" value="save">
              {t('books.correct.save')}
            </Button>
          </p>
        }
      />
    </ActionForm>
  );
}
