'use client';

import { useFormContext } from '@/components/ui/ActionForm';

/** A post as it will look, above the form that it is written in; nothing until its author asks. */
export function PostPreview({ heading, hint }: { heading: string; hint: string }) {
  const { preview } = useFormContext().state.extra;
  if (!preview) return null;
  return (
    // Without JavaScript, the page that comes again begins here.
    <section
      id="preview"
      tabIndex={-1}
      aria-label={heading}
      className="grid gap-3 border border-(--rule) p-4"
      autoFocus
    >
      <p>
        <strong>{heading}</strong> · {preview.readers}
      </p>
      {preview.title !== null && (
        <p dir="auto" className="wrap-anywhere">
          <strong>{preview.title}</strong>
        </p>
      )}
      <div className="prose" dangerouslySetInnerHTML={{ __html: preview.html }} />
      <p className="hint">{hint}</p>
    </section>
  );
}
