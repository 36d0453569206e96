'use client';

import { useSent } from '@/components/ui/ActionForm';

type Props = { revision: number; label: string; hint: string };

/** The revision an edit starts from; after a conflict the newer one, whose text then stands beside one's own. */
export function Meanwhile({ revision, label, hint }: Props) {
  const { other } = useSent().answer;
  return (
    <>
      <input type="hidden" name="revision" value={other.revision ?? revision} />
      {other.source !== undefined && (
        <div className="field">
          <label htmlFor="meanwhile">{label}</label>
          <textarea id="meanwhile" rows={6} readOnly value={other.source} />
          <p className="hint">{hint}</p>
        </div>
      )}
    </>
  );
}
