'use client';

import type { Shown } from '@/lib/outline/shown';
import { useSent } from '../ui/ActionForm';
import { PlacesShown } from './PlacesShown';

/** The places of the outline as it was understood, before its book is added. */
export function Preview({ title }: { title: string }) {
  const { seen, shown } = useSent().answer.other;
  if (seen === undefined || shown === undefined) return null;
  return (
    <div id="ask-outline" tabIndex={-1} role="group" aria-label={title} className="note grid gap-2">
      <input type="hidden" name="seen" value={seen} />
      <p>
        <strong>{title}</strong>
      </p>
      <PlacesShown {...(JSON.parse(shown) as Shown)} />
    </div>
  );
}

/** What a button says before and after the places were shown. */
export function Asked({ before, after }: { before: string; after: string }) {
  return useSent().answer.other.seen === undefined ? before : after;
}
