'use client';

import { useEffect, useRef, type ReactNode } from 'react';

type Props = { id: string; count: number; children: ReactNode };

/** A heading over what becomes less: it takes the focus from the form that has just gone. */
export function SelfFocusingHeading({ id, count, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) heading.current?.focus();
    before.current = count;
  }, [count]);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
