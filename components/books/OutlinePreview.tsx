'use client';

import type { OutlineSummary } from '@/lib/outline/summary';
import { useFormContext } from '../ui/ActionForm';
import { PlaceList } from './PlaceList';

/** The places of the outline as it was understood, before its book is added. */
export function OutlinePreview({ title }: { title: string }) {
  const { seen, shown } = useFormContext().state.extra;
  if (seen === undefined || shown === undefined) return null;
  return (
    <div id="ask-outline" tabIndex={-1} role="group" aria-label={title} className="note grid gap-2">
      <input type="hidden" name="seen" value={seen} />
      <p>
        <strong>{title}</strong>
      </p>
      <PlaceList {...(JSON.parse(shown) as OutlineSummary)} />
    </div>
  );
}

/** What a button says before and after the places were shown. */
export function SubmitLabel({ before, after }: { before: string; after: string }) {
  return useFormContext().state.extra.seen === undefined ? before : after;
}
