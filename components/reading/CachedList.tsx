import type { ReactNode } from 'react';
import { StaticHtml } from '@/components/ui/StaticHtml';
import { renderCached, deferToDocument } from '@/lib/html-cache';
import { withLanguage, messages } from '@/lib/i18n';
import { fillTimes } from './LocalTime';

type Props<P> = {
  /** What its pieces are kept under, besides all that goes into each. */
  cacheKey: string;
  component: (props: P) => ReactNode;
  items: P[];
  as?: 'div' | 'ul';
  className: string;
  label?: string;
};

/** Items that change with the server alone. Each is made static HTML once and sent once, and no script of ours holds it. */
export function CachedList<P extends object>({ cacheKey, component, items, ...container }: Props<P>) {
  const { language } = messages();
  const renderItem = (props: P) => renderCached(`${cacheKey} ${language}`, component, props);
  const html = fillTimes(withLanguage(language, () => items.map(renderItem).join('')));
  const index = deferToDocument(html);
  return <StaticHtml html={index === null ? html : null} index={index} {...container} />;
}
