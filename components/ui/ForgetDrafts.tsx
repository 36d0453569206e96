'use client';

import { useEffect, useRef } from 'react';
import { forgetAllDrafts } from './drafts';

/** In a form that signs somebody out: nothing that they typed stays in the tab. */
export function ForgetDrafts() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current!.closest('form')!;
    form.addEventListener('submit', forgetAllDrafts);
    return () => form.removeEventListener('submit', forgetAllDrafts);
  }, []);
  return <span ref={here} hidden />;
}
