import { Time } from '@/components/reading/Time';
import { ActionForm } from '@/components/ui/ActionForm';
import { AskFirst } from '@/components/ui/AskFirst';
import { Button } from '@/components/ui/Button';
import { turnReading } from '@/lib/readings/actions';
import { onlyHeard } from '@/components/ui/tags';
import { words } from '@/lib/words';

type Reading = { id: string; startedAt: Date; endedAt: Date | null; book: { title: string } };
type Props = { slug: string; readings: Reading[] };

/** A club's readings, each with the button that ends it or opens it again. */
export function ReadingsForm({ slug, readings }: Props) {
  const { say } = words();
  if (readings.length === 0) return <p>{say('clubs.settings.noReading')}</p>;
  return (
    <ActionForm action={turnReading} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {readings.map(({ id, book, startedAt, endedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="wrap-anywhere">
              <a href={`/clubs/${slug}/${id}`}>{book.title}</a>{' '}
              <span className="hint">
                {say.rich('clubs.page.since', { day: () => <Time at={startedAt} /> })}
                {endedAt && say.rich('clubs.page.ended', { day: () => <Time at={endedAt} /> })}
              </span>
            </p>
            <Turn id={id} book={book.title} isOver={endedAt !== null} back={`/clubs/${slug}/settings`} />
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}

/** Opening a reading again takes its end back, so only ending it is asked about. */
function Turn({ id, book, isOver, back }: { id: string; book: string; isOver: boolean; back: string }) {
  const { say } = words();
  const label = say.rich(isOver ? 'clubs.settings.reopen' : 'clubs.settings.end', { book, of: onlyHeard });
  if (isOver)
    return (
      <Button quiet name="turn" value={`reopen:${id}`}>
        {label}
      </Button>
    );
  return (
    <AskFirst
      about={`end:${id}`}
      name="turn"
      label={label}
      question={say('clubs.settings.sureToEnd', { book })}
      sure="sure"
      yes={say('clubs.settings.yesEnd')}
      no={say('clubs.settings.noEnd')}
      back={back}
    />
  );
}
