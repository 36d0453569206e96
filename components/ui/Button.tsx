'use client';

import type { ButtonHTMLAttributes } from 'react';
import { useSent } from './ActionForm';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { quiet?: boolean };

/** A submit button; shows that its form is being sent, and cannot be pressed twice meanwhile. */
export function Button({ quiet, className = '', ...rest }: Props) {
  const { busy } = useSent();
  return (
    <button
      type="submit"
      className={`button ${quiet ? 'quiet' : ''} ${className}`}
      disabled={busy}
      {...rest}
    />
  );
}
