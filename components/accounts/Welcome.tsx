import { link } from '@/components/ui/tags';
import { words } from '@/lib/words';

/** What a visitor is told that Untold is. */
export function Welcome({ demo }: { demo: boolean }) {
  const { say } = words();
  return (
    <>
      <Line />
      <div className="prose">
        <p>{say('accounts.welcome.what')}</p>
        <p>{say('accounts.welcome.how')}</p>
      </div>
      <p className="flex flex-wrap gap-3">
        <a href="/sign-in" className="button">
          {say('accounts.signIn.title')}
        </a>
        <a href="/sign-up" className="button quiet">
          {say('accounts.signUp.title')}
        </a>
      </p>
      {demo && <p className="note">{say.rich('accounts.welcome.demo', { cast: link('/sign-in#cast') })}</p>}
    </>
  );
}

const told = 5;
const waits = [7, 8, 11, 14];

/** What it is about, as a picture: a book, a bookmark in it, and what was said on either side. */
function Line() {
  return (
    <div className="book" aria-hidden="true">
      <ol className="book-line">
        {Array.from({ length: 16 }, (_, index) => index + 1).map((chapter) => (
          <li key={chapter} className={chapter <= told ? 'told' : 'ahead'}>
            {chapter <= told && <span>{chapter}</span>}
            {waits.includes(chapter) && <span className="waits">{chapter}</span>}
            {chapter === told && <span className="ribbon-mark" />}
          </li>
        ))}
      </ol>
    </div>
  );
}
