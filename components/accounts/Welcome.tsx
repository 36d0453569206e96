import { linkTo } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';

/** What a visitor is told that Untold is. */
export function Welcome({ demo }: { demo: boolean }) {
  const { t } = messages();
  return (
    <>
      <ChapterLinePicture />
      <div className="prose">
        <p>{t('accounts.welcome.what')}</p>
        <p>{t('accounts.welcome.how')}</p>
      </div>
      <p className="flex flex-wrap gap-3">
        <a href="/sign-in" className="button">
          {t('accounts.signIn.title')}
        </a>
        <a href="/sign-up" className="button secondary">
          {t('accounts.signUp.title')}
        </a>
      </p>
      {demo && <p className="note">{t.rich('accounts.welcome.demo', { cast: linkTo('/sign-in#cast') })}</p>}
    </>
  );
}

const readThrough = 5;
const hiddenPlaces = [7, 8, 11, 14];

/** What it is about, as a picture: a book, a bookmark in it, and what was said on either side. */
function ChapterLinePicture() {
  return (
    <div className="book" aria-hidden="true">
      <ol className="chapter-line">
        {Array.from({ length: 16 }, (_, index) => index + 1).map((chapter) => (
          <li key={chapter} className={chapter <= readThrough ? 'is-read' : 'is-ahead'}>
            {chapter <= readThrough && <span>{chapter}</span>}
            {hiddenPlaces.includes(chapter) && <span className="has-hidden">{chapter}</span>}
            {chapter === readThrough && <span className="ribbon-mark" />}
          </li>
        ))}
      </ol>
    </div>
  );
}
