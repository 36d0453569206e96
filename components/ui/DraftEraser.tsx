'use client';

import { useEffect, useRef } from 'react';
import { deleteAllDrafts } from './draft-storage';
import { unsubscribe } from './push-subscription';

/** In a form that signs somebody out: nothing that they typed stays in the tab, and the browser takes no more pushes. */
export function DraftEraser() {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = anchor.current!.closest('form')!;
    const erase = () => {
      deleteAllDrafts();
      void unsubscribe();
    };
    form.addEventListener('submit', erase);
    return () => form.removeEventListener('submit', erase);
  }, []);
  return <span ref={anchor} hidden />;
}
