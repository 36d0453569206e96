import type { ReactNode } from 'react';
import { Still } from '@/components/ui/Still';
import { printed, putAside } from '@/lib/still';
import { speaking, words } from '@/lib/words';
import { timesIn } from './Time';

type Props<P> = {
  /** What its pieces are kept under, besides all that goes into each. */
  name: string;
  of: (props: P) => ReactNode;
  each: P[];
  as?: 'div' | 'ul';
  className: string;
  label?: string;
};

/** What changes with the server alone, piece by piece: printed once and sent once, and no script of ours holds it. */
export function Print<P extends object>({ name, of, each, ...around }: Props<P>) {
  const { language } = words();
  const print = (props: P) => printed(`${name} ${language}`, of, props);
  const html = timesIn(speaking(language, () => each.map(print).join('')));
  const nth = putAside(html);
  return <Still html={nth === null ? html : null} nth={nth} {...around} />;
}
