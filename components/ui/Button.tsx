'use client';

import type { ButtonHTMLAttributes } from 'react';
import { useFormContext } from './ActionForm';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { secondary?: boolean; primary?: boolean };

/** A submit button, in the ribbon's colour where it moves the ribbon; shows that its form is being sent, and cannot be pressed twice meanwhile. */
export function Button({ secondary, primary, className = '', ...rest }: Props) {
  const { pending } = useFormContext();
  return (
    <button
      type="submit"
      className={['button', secondary && 'secondary', primary && 'primary', className]
        .filter(Boolean)
        .join(' ')}
      disabled={pending}
      {...rest}
    />
  );
}
