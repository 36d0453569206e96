'use client';

import type { ButtonHTMLAttributes } from 'react';
import { useSent } from './ActionForm';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { quiet?: boolean; ofRibbon?: boolean };

/** A submit button, in the ribbon's colour where it moves the ribbon; shows that its form is being sent, and cannot be pressed twice meanwhile. */
export function Button({ quiet, ofRibbon, className = '', ...rest }: Props) {
  const { busy } = useSent();
  return (
    <button
      type="submit"
      className={['button', quiet && 'quiet', ofRibbon && 'of-ribbon', className].filter(Boolean).join(' ')}
      disabled={busy}
      {...rest}
    />
  );
}
