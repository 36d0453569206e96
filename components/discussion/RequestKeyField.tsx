'use client';

import { useFormContext } from '@/components/ui/ActionForm';

/** The key by which a form that is sent again is known; a page that shows the form once more brings a new one. */
export function RequestKeyField({ value }: { value: string }) {
  return <input type="hidden" name="requestKey" value={useFormContext().state.values.requestKey ?? value} />;
}
