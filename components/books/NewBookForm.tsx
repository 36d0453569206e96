import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { TextArea, TextField } from '@/components/ui/Field';
import { FileField } from '@/components/ui/FileField';
import { FormDraft } from '@/components/ui/FormDraft';
import { MAX_EPUB_BYTES } from '@/lib/books/epub/limits';
import { addBookAction } from '@/lib/books/new-book-actions';
import { messages } from '@/lib/i18n';
import { FoldedChapterSource, EnterButton } from './FoldedChapterSource';
import { editorTexts } from './editor-texts';
import { FileCover } from './FileCover';
import { OutlineEditor } from './OutlineEditor';

/** What is known of the book already, from a search. */
type FoundDetails = { title?: string; author?: string; year?: string; isbns?: string; cover?: string };
type Props = { slug: string; requestKey: string; keeper: string; found?: FoundDetails };

/** Adds a book to a club: what it is, then its chapters, then the chapters to be corrected. */
export function NewBookForm({ slug, requestKey, keeper, found = {} }: Props) {
  const { t } = messages();
  return (
    <ActionForm action={addBookAction} className="grid max-w-2xl gap-6">
      <input type="hidden" name="club" value={slug} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="isbns" value={found.isbns ?? ''} />
      <input type="hidden" name="foundCover" value={found.cover ?? ''} />
      <EnterButton />
      <section aria-labelledby="book" className="grid gap-4">
        <h2 id="book">{t('books.aboutTheBook')}</h2>
        <DetailFields found={found} />
      </section>
      <section aria-labelledby="chapters" className="grid gap-4">
        <h2 id="chapters">{t('books.chaptersHead')}</h2>
        <FoldedChapterSource summary={t('books.startOver')}>
          <SourceFields />
        </FoldedChapterSource>
      </section>
      <OutlineEditor
        title={t('books.checkHead')}
        texts={editorTexts()}
        fields={{
          title: t('books.title'),
          author: t('books.author'),
          year: t('books.year'),
          blurb: t('books.blurb'),
        }}
        cover={
          <FileCover
            texts={{
              title: t('books.fileCover.title'),
              use: t('books.fileCover.use'),
              hint: t('books.cover.warning'),
            }}
          />
        }
        save={
          <p>
            <Button name="press" value="save">
              {t('books.addIt')}
            </Button>
          </p>
        }
      />
      <FormDraft keeper={keeper} about={`clubs/${slug}/book`} />
    </ActionForm>
  );
}

function DetailFields({ found }: { found: FoundDetails }) {
  const { t } = messages();
  return (
    <>
      <TextField
        label={t('books.title')}
        name="title"
        value={found.title}
        required
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        label={t('books.author')}
        name="author"
        value={found.author}
        required
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        label={t('books.year')}
        name="year"
        value={found.year}
        autoComplete="off"
        hint={t('books.yearHint')}
      />
      <TextField
        label={t('books.blurb')}
        name="blurb"
        maxLength={300}
        autoComplete="off"
        hint={t('books.blurbHint')}
      />
    </>
  );
}

function SourceFields() {
  const { t } = messages();
  return (
    <>
      <p className="note">{t('books.titlesWarning')}</p>
      <TextArea label={t('books.contents')} name="contents" rows={6} hint={t('books.contentsHint')} />
      <div className="hint grid gap-1">
        <p>{t('books.contentsExamples')}</p>
        <pre className="note">{t('books.exampleLines')}</pre>
      </div>
      <FileField
        label={t('books.epub')}
        name="epub"
        hint={t('books.epubHint')}
        accept=".epub,application/epub+zip"
        maxBytes={MAX_EPUB_BYTES}
        tooLarge={t('answers.books.epub.tooLarge')}
      />
      <p>
        <Button secondary name="press" value="read">
          {t('books.read')}
        </Button>
      </p>
    </>
  );
}
