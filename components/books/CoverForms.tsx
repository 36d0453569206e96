import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { ConfirmButton } from '@/components/ui/ConfirmButton';
import { FileField } from '@/components/ui/FileField';
import { openLibraryCoverAction, removeCoverAction, uploadCoverAction } from '@/lib/covers/actions';
import { MAX_PICTURE_BYTES } from '@/lib/covers/schema';
import { messages } from '@/lib/i18n';

type Target = { slug: string; book: string };

/** A picture from somebody's own device. */
export function UploadCoverForm({ slug, book }: Target) {
  const { t } = messages();
  return (
    <ActionForm action={uploadCoverAction} className="grid max-w-xl gap-3">
      <TargetFields slug={slug} book={book} />
      <FileField
        label={t('books.cover.picture')}
        name="picture"
        hint={t('books.cover.pictureHint')}
        accept="image/jpeg,image/png,image/webp"
        maxBytes={MAX_PICTURE_BYTES}
        tooLarge={t('answers.covers.tooLarge')}
        required
      />
      <p>
        <Button>{t('books.cover.upload')}</Button>
      </p>
    </ActionForm>
  );
}

type LibraryProps = Target & { host: string; title: string; author: string; isbn: string | undefined };

/** Asks Open Library for one; says first what it is told. */
export function OpenLibraryCoverForm({ slug, book, host, title, author, isbn }: LibraryProps) {
  const { t } = messages();
  const what = isbn
    ? t('books.cover.libraryIsbn', { isbn })
    : t('books.cover.libraryTitle', { title, author });
  return (
    <ActionForm action={openLibraryCoverAction} className="grid max-w-xl gap-3">
      <TargetFields slug={slug} book={book} />
      <h2>{t('books.cover.library')}</h2>
      <p className="wrap-anywhere">{t('books.cover.libraryHint', { what, host })}</p>
      <p>
        <Button secondary>{t('books.cover.libraryTake')}</Button>
      </p>
    </ActionForm>
  );
}

export function RemoveCoverForm({ slug, book }: Target) {
  const { t } = messages();
  return (
    <ActionForm action={removeCoverAction} className="grid max-w-xl gap-3">
      <TargetFields slug={slug} book={book} />
      <ConfirmButton
        target="cover"
        label={t('books.cover.remove')}
        question={t('books.cover.sureToRemove')}
        confirmField="sure"
        confirmLabel={t('books.cover.yesRemove')}
        cancelLabel={t('books.keep')}
        cancelHref={`/clubs/${slug}/books/${book}/cover`}
      />
    </ActionForm>
  );
}

const TargetFields = ({ slug, book }: Target) => (
  <>
    <input type="hidden" name="club" value={slug} />
    <input type="hidden" name="book" value={book} />
  </>
);
