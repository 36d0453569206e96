import { words } from '@/lib/words';

type Props = {
  kind: 'thread' | 'post' | 'aside' | 'passage' | 'theme' | 'reveal';
  id: string;
  /** The name of its place: "chapter 13". */
  place: string;
};

/** A covered item: a button that says where it belongs. One press opens it, through the page's PressForm. */
export function Cover({ kind, id, place }: Props) {
  const { say } = words();
  return (
    <button
      type="submit"
      form="press"
      name="look"
      value={`${kind}:${id}`}
      id={`i-${id}`}
      className="veil cover"
    >
      <span>{say('reading.cover.waits', { place })}</span>{' '}
      <span className="look">{say('reading.cover.look')}</span>
    </button>
  );
}

/** Covers again what was looked at, through the page's PressForm. */
export function CoverAgain({ id }: { id: string }) {
  return (
    <button type="submit" form="press" name="cover" value={id} className="button quiet small">
      {words().say('reading.cover.again')}
    </button>
  );
}
