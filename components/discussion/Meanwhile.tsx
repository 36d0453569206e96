'use client';

import { useSent } from '@/components/ui/ActionForm';

/** The revision an edit starts from; after a conflict the newer one, whose text then stands beside one's own. */
export function Meanwhile({ revision }: { revision: number }) {
  const { other } = useSent().answer;
  return (
    <>
      <input type="hidden" name="revision" value={other.revision ?? revision} />
      {other.source !== undefined && (
        <div className="field">
          <label htmlFor="meanwhile">What stands there now</label>
          <textarea id="meanwhile" rows={6} readOnly value={other.source} />
          <p className="hint">Saving again puts your text, below, in its place.</p>
        </div>
      )}
    </>
  );
}
