'use client';

import { useEffect, useId, useState, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { useFormContext } from './ActionForm';
import { offlineMessages } from './offline-messages';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  secondary?: boolean;
  primary?: boolean;
  /** What it says while its form is being sent: "Posting …". */
  busy?: string;
};

/** A submit button, in the ribbon's colour where it moves the ribbon; says that its form is being sent, and cannot be pressed twice meanwhile. */
export function Button({ secondary, primary, busy, className = '', children, onClick, ...rest }: Props) {
  const { pending, pressed, press } = useFormContext();
  const id = useId();
  return (
    <button
      type="submit"
      className={['button', secondary && 'secondary', primary && 'primary', className]
        .filter(Boolean)
        .join(' ')}
      disabled={pending}
      onClick={(event) => {
        press(id);
        onClick?.(event);
      }}
      {...rest}
    >
      {pending && pressed === id ? <BusyLabel busy={busy}>{children}</BusyLabel> : children}
    </button>
  );
}

/** What is answered sooner says nothing; in milliseconds. */
const QUIET_FOR = 250;

function BusyLabel({ busy, children }: { busy?: string; children: ReactNode }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_FOR);
    return () => clearTimeout(timer);
  }, []);
  return isLate ? (busy ?? offlineMessages().busy) : children;
}
