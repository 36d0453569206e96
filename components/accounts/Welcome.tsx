import { LineDrawing } from '@/components/reading/LineDrawing';
import { linkTo } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';
import { layOutLine } from '@/lib/outline/line-layout';

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

const picture = {
  numbers: Array.from({ length: 16 }, (_, at) => String(at + 1)),
  parts: [],
  readThrough: 5,
  waiting: [7, 8, 11, 14],
};

/** What it is about, as a picture: a book, a bookmark in it, and what was said on either side. */
const ChapterLinePicture = () => (
  <div className="line-frame">
    <LineDrawing {...layOutLine(picture)} />
  </div>
);
