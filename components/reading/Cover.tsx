type Props = {
  kind: 'thread' | 'post' | 'aside' | 'passage' | 'theme' | 'reveal';
  id: string;
  /** The name of its place: "chapter 13". */
  place: string;
};

/** A covered item: a button that says where it belongs. One press, inside a form whose action is `press`, opens it. */
export function Cover({ kind, id, place }: Props) {
  return (
    <button type="submit" name="look" value={`${kind}:${id}`} id={`i-${id}`} className="veil cover">
      <span>Waits at {place}</span> <span className="look">Look anyway</span>
    </button>
  );
}

/** Covers again what was looked at; inside a form whose action is `press`. */
export function CoverAgain({ id }: { id: string }) {
  return (
    <button type="submit" name="cover" value={id} className="button quiet small">
      Cover again
    </button>
  );
}
