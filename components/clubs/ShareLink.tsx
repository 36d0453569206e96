'use client';

import { useState, useSyncExternalStore } from 'react';
import { useFormContext } from '../ui/ActionForm';

/** Hands a link that was just made to the device's own ways of sending; the sentence above it has it in full. */
export function ShareLink({ share, copy, copied }: { share: string; copy: string; copied: string }) {
  const { link } = useFormContext().state.extra;
  const [isCopied, setCopied] = useState(false);
  const method = useSyncExternalStore(noSubscription, sharingMethod, () => null);
  if (!link || !method) return null;
  const send = async () => {
    if (method === 'share') return navigator.share({ url: link }).catch(() => undefined);
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <p>
      <button type="button" className="button secondary" onClick={send}>
        {method === 'share' ? share : copy}
      </button>{' '}
      <span role="status">{isCopied && copied}</span>
    </p>
  );
}

const noSubscription = () => () => undefined;

function sharingMethod() {
  if ('share' in navigator) return 'share';
  return 'clipboard' in navigator ? 'copy' : null;
}
