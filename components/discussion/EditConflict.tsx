'use client';

import { useFormContext } from '@/components/ui/ActionForm';

type Props = { revision: number; label: string; hint: string };

/** The revision an edit starts from; after a conflict the newer one, whose text then stands beside one's own. */
export function EditConflict({ revision, label, hint }: Props) {
  const { conflict } = useFormContext().state.extra;
  return (
    <>
      <input type="hidden" name="revision" value={conflict?.revision ?? revision} />
      {conflict && (
        <div className="field">
          <label htmlFor="edit-conflict">{label}</label>
          <textarea id="edit-conflict" rows={6} readOnly value={conflict.source} />
          <p className="hint">{hint}</p>
        </div>
      )}
    </>
  );
}
