type Props = {
  kind: 'thread' | 'post' | 'aside' | 'passage' | 'theme' | 'reveal';
  id: string;
  /** The name of its place: "chapter 13". */
  place: string;
};

/** A covered item: a button that says where it belongs. One press opens it, through the page's PressForm. */
export function Cover({ kind, id, place }: Props) {
  return (
    <button
      type="submit"
      form="press"
      name="look"
      value={`${kind}:${id}`}
      id={`i-${id}`}
      className="veil cover"
    >
      <span>Waits at {place}</span> <span className="look">Look anyway</span>
    </button>
  );
}

/** Covers again what was looked at, through the page's PressForm. */
export function CoverAgain({ id }: { id: string }) {
  return (
    <button type="submit" form="press" name="cover" value={id} className="button quiet small">
      Cover again
    </button>
  );
}
