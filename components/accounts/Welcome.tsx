/** What a visitor is told that Untold is. */
export function Welcome({ demo }: { demo: boolean }) {
  return (
    <>
      <Line />
      <div className="prose">
        <p>
          Untold is a place for a book club whose members are not all on the same page. You say which chapter
          you have finished. From then on you are shown what others wrote up to that chapter, and nothing that
          was written past it: no ending by accident, no “wait until you get to …”.
        </p>
        <p>
          What lies ahead of you is not blurred or folded away. It is not sent at all, until you get there, or
          until you ask for one post on purpose. So the quick readers may say what they think, and the slow
          ones may take their time.
        </p>
      </div>
      <p className="flex flex-wrap gap-3">
        <a href="/sign-in" className="button">
          Sign in
        </a>
        <a href="/sign-up" className="button quiet">
          Create account
        </a>
      </p>
      {demo && (
        <p className="note">
          This is a demo. You can <a href="/sign-in#cast">come in as one of its readers</a>, each at another
          chapter, and see how the same evening looks to them.
        </p>
      )}
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
