'use client';

import type { ErrorSummary as Summary } from '@/lib/actions/form-state';

/** At the head of a form: all that is wrong, each a link to its field. */
export function ErrorSummary({ title, errors, formId }: Summary & { formId: string }) {
  return (
    // Without JavaScript, a page that comes again begins here.
    <div role="alert" tabIndex={-1} className="error error-summary" autoFocus>
      <p>{title}</p>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${formId ? `${formId}-` : ''}${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
