'use client';

import { useFormContext } from '../ui/ActionForm';
import { PlaceList } from './PlaceList';

/** The places of the outline as it was understood, before its book is added. */
export function OutlinePreview({ title }: { title: string }) {
  const { outline } = useFormContext().state.extra;
  if (!outline) return null;
  return (
    <div id="ask-outline" tabIndex={-1} role="group" aria-label={title} className="note grid gap-2">
      <input type="hidden" name="seen" value={outline.typed} />
      <p>
        <strong>{title}</strong>
      </p>
      <PlaceList {...outline.summary} />
    </div>
  );
}

/** What a button says before and after the places were shown. */
export function SubmitLabel({ before, after }: { before: string; after: string }) {
  return useFormContext().state.extra.outline ? after : before;
}
