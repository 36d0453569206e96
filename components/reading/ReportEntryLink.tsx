import { srOnly } from '@/components/ui/rich-text-tags';
import { messages } from '@/lib/i18n';

type Props = {
  /** What the entry is called; of a long one, the first words. */
  name: string;
  /** Where it is reported. */
  href: string;
  isReported: boolean;
};

/** The way to say that an entry is told too early, or thanks for it. */
export function ReportEntryLink({ name, href, isReported }: Props) {
  const { t } = messages();
  if (isReported) return <span role="status">{t('entries.reportThanks')}</span>;
  return <a href={href}>{t.rich('entries.reportNamed', { name: firstWords(name), of: srOnly })}</a>;
}

/** The first letters of a text, for a list or a link. */
export const firstWords = (text: string) => (text.length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);
