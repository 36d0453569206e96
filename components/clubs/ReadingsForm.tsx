import { ActionForm } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';
import { turnReading } from '@/lib/readings/actions';
import { Day } from './Day';

type Reading = { id: string; startedAt: Date; endedAt: Date | null; book: { title: string } };
type Props = { slug: string; readings: Reading[] };

/** A club's readings, each with the button that ends it or opens it again. */
export function ReadingsForm({ slug, readings }: Props) {
  if (readings.length === 0) return <p>No reading yet.</p>;
  return (
    <ActionForm action={turnReading} className="grid gap-3">
      <input type="hidden" name="club" value={slug} />
      <ul className="grid gap-3">
        {readings.map(({ id, book, startedAt, endedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <p className="wrap-anywhere">
              <a href={`/clubs/${slug}/${id}`}>{book.title}</a>{' '}
              <span className="hint">
                since <Day of={startedAt} />
                {endedAt && (
                  <>
                    , ended <Day of={endedAt} />
                  </>
                )}
              </span>
            </p>
            <Button quiet name="turn" value={`${endedAt ? 'reopen' : 'end'}:${id}`}>
              {endedAt ? 'Open again' : 'End this reading'}
              <span className="sr-only"> of {book.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
