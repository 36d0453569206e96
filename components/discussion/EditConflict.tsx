'use client';

import { useFormContext } from '@/components/ui/ActionForm';

type Props = { revision: number; label: string; hint: string };

/** The revision an edit starts from; after a conflict the newer one, whose text then stands beside one's own. */
export function EditConflict({ revision, label, hint }: Props) {
  const { extra: other } = useFormContext().state;
  return (
    <>
      <input type="hidden" name="revision" value={other.revision ?? revision} />
      {other.source !== undefined && (
        <div className="field">
          <label htmlFor="edit-conflict">{label}</label>
          <textarea id="edit-conflict" rows={6} readOnly value={other.source} />
          <p className="hint">{hint}</p>
        </div>
      )}
    </>
  );
}
