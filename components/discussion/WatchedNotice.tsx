'use client';

import { useFormContext } from '@/components/ui/ActionForm';
import { Button } from '@/components/ui/Button';

/** What the text of the form around it tells too soon, and a button for each way to send it. */
export function WatchedNotice({ heading }: { heading: string }) {
  const { watched, preview } = useFormContext().state.extra;
  if (!watched) return null;
  return (
    <section
      id="watched"
      tabIndex={-1}
      aria-label={heading}
      className="note grid gap-3"
      autoFocus={preview === undefined}
    >
      <p>
        <strong>{heading}</strong>
      </p>
      <ul className="grid gap-1">
        {watched.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {watched.stuck && <p className="error">{watched.stuck}</p>}
      <p className="flex flex-wrap gap-3">
        {watched.choices.map(({ value, label }) => (
          <Button key={value} secondary name="watched" value={value}>
            {label}
          </Button>
        ))}
      </p>
    </section>
  );
}
