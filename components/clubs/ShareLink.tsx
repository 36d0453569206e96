'use client';

import { useState, useSyncExternalStore } from 'react';
import { useSent } from '../ui/ActionForm';

/** Hands a link that was just made to the device's own ways of sending; the sentence above it has it in full. */
export function ShareLink({ share, copy, copied }: { share: string; copy: string; copied: string }) {
  const { link } = useSent().answer.other;
  const [isCopied, setCopied] = useState(false);
  const way = useSyncExternalStore(never, wayOfThisDevice, () => null);
  if (!link || !way) return null;
  const send = async () => {
    if (way === 'share') return navigator.share({ url: link }).catch(() => undefined);
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <p>
      <button type="button" className="button quiet" onClick={send}>
        {way === 'share' ? share : copy}
      </button>{' '}
      <span role="status">{isCopied && copied}</span>
    </p>
  );
}

const never = () => () => undefined;

function wayOfThisDevice() {
  if ('share' in navigator) return 'share';
  return 'clipboard' in navigator ? 'copy' : null;
}
