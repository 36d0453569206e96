'use client';

import { useEffect, useRef } from 'react';
import { deleteAllDrafts } from './draft-storage';

/** In a form that signs somebody out: nothing that they typed stays in the tab. */
export function DraftEraser() {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = anchor.current!.closest('form')!;
    form.addEventListener('submit', deleteAllDrafts);
    return () => form.removeEventListener('submit', deleteAllDrafts);
  }, []);
  return <span ref={anchor} hidden />;
}
