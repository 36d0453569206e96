'use client';

import { useSent } from '@/components/ui/ActionForm';

/** The key by which a form that is sent again is known; a page that shows the form once more brings a new one. */
export function RequestKey({ value }: { value: string }) {
  return <input type="hidden" name="requestKey" value={useSent().answer.typed.requestKey ?? value} />;
}
