import { Cover, returnPath, type CoverQuestion } from '@/components/reading/Cover';
import { CachedList } from '@/components/reading/CachedList';
import { capitalise } from '@/components/reading/place-labels';
import type { CoveredItem, AheadCount } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type Props = {
  kind: 'thread' | 'post';
  waiting: AheadCount[];
  covers: CoveredItem[];
  question: CoverQuestion;
  placeName: (place: number) => string;
};

/** More places than this are listed behind a press. */
const PLACES_SHOWN = 16;

/** What waits ahead, under the Marked veil: at which places, how much, and a cover for each of the first. */
export function AheadSummary({ kind, waiting, covers, question, placeName }: Props) {
  if (waiting.length === 0) return null;
  const { t } = messages();
  const items = waiting.map(({ place, threads, posts }) => ({
    threads,
    posts,
    place: placeName(place),
    kind,
    covers: covers
      .filter((cover) => cover.place === place)
      .map(({ id }) => ({ id, back: returnPath(question, kind, id) })),
  }));
  const rest = items.slice(PLACES_SHOWN);
  return (
    <section
      aria-labelledby="ahead"
      className={kind === 'post' ? 'page-section ahead post-column' : 'page-section ahead'}
    >
      <h2 id="ahead">{t('discussion.waiting.title')}</h2>
      <PlaceList items={items.slice(0, PLACES_SHOWN)} label={t(`discussion.waiting.${kind}s`)} />
      {rest.length > 0 && (
        <details open={rest.some((item) => item.covers.some(({ back }) => back !== null))}>
          <summary>{t('discussion.waiting.more', { count: rest.length })}</summary>
          <PlaceList items={rest} label={t(`discussion.waiting.${kind}s`)} />
        </details>
      )}
    </section>
  );
}

type PlaceItem = AheadCountProps & { kind: Props['kind']; covers: { id: string; back: string | null }[] };
type AheadCountProps = { threads: number; posts: number; place: string };

const PlaceList = ({ items, label }: { items: PlaceItem[]; label: string }) => (
  <CachedList
    as="ul"
    cacheKey="waiting"
    component={WaitingPlace}
    items={items}
    className="ahead-list"
    label={label}
  />
);

function WaitingPlace({ threads, posts, place, kind, covers }: PlaceItem) {
  const what = posts === 0 ? 'onlyThreads' : threads === 0 ? 'onlyPosts' : 'both';
  return (
    <li>
      <div className="ahead-line">
        <span>{capitalise(place)}</span>
        <span aria-hidden="true" className="leader" />{' '}
        <span>{messages().t(`discussion.waiting.${what}`, { threads, posts })}</span>
      </div>
      {covers.map(({ id, back }) => (
        <Cover key={id} kind={kind} id={id} place={place} back={back} />
      ))}
    </li>
  );
}
