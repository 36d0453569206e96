'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormContext } from '@/components/ui/ActionForm';

type Props = { steps: { from: number; sentence: string }[]; mark: number | null };

/** Who can read the post of the form around it today, for the place that is chosen in it. */
export function AudienceLine({ steps, mark }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  const { mark: typed } = useFormContext().state.values;
  const [chosen, setChosen] = useState(typed ? Number(typed) : mark);
  useEffect(() => {
    const form = line.current!.closest('form')!;
    const update = () => {
      const { value } = form.elements.namedItem('mark') as HTMLSelectElement;
      setChosen(value === '' ? null : Number(value));
    };
    update();
    form.addEventListener('change', update);
    return () => form.removeEventListener('change', update);
  }, []);
  const step = chosen === null ? undefined : steps.findLast(({ from }) => from <= chosen);
  return (
    <p ref={line} className="hint" aria-live="polite">
      {step?.sentence}
    </p>
  );
}
