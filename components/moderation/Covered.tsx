type CoveredProps = {
  /** The id of the form that its press is sent by. */
  form: string;
  kind: 'report' | 'post';
  id: string;
  place: string;
  what: string;
};

/** One half of a report that lies ahead of the moderator. */
export function Covered({ form, kind, id, place, what }: CoveredProps) {
  return (
    <p>
      <button
        type="submit"
        form={form}
        name="look"
        value={`${kind}:${id}`}
        id={`i-${id}`}
        className="veil cover"
      >
        <span>
          {what}: Waits at {place}
        </span>{' '}
        <span className="look">Look anyway</span>
      </button>
    </p>
  );
}

/** Covers one half again, after a look. */
export function CoverHalf({ form, id, what }: { form: string; id: string; what: string }) {
  return (
    <p>
      <button type="submit" form={form} name="cover" value={id} className="button quiet small">
        Cover again<span className="sr-only">: {what}</span>
      </button>
    </p>
  );
}
