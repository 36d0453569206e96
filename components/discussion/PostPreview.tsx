'use client';

import { useFormContext } from '@/components/ui/ActionForm';

type Props = { heading: string; absentLabel: string; spoilersLabel: string };

/** A post as it will look, within the form that it is written in; nothing until its author asks. */
export function PostPreview({ heading, absentLabel, spoilersLabel }: Props) {
  const { preview } = useFormContext().state.extra;
  if (!preview) return null;
  const { title, readers, note, html, spoilers } = preview;
  return (
    // Without JavaScript, the page that comes again begins here.
    <section id="preview" tabIndex={-1} aria-label={heading} className="post-preview" autoFocus>
      <p>
        <strong>{heading}</strong> · {readers}
      </p>
      {title !== null && (
        <p dir="auto" className="wrap-anywhere">
          <strong>{title}</strong>
        </p>
      )}
      {html === null ? (
        <p className="empty">{absentLabel}</p>
      ) : (
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {spoilers.length > 0 && (
        <div className="hint">
          <p>{spoilersLabel}</p>
          <ul className="wrap-anywhere">
            {spoilers.map(({ text, waits }, at) => (
              <li key={at}>
                {waits} <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="hint">{note}</p>
    </section>
  );
}
