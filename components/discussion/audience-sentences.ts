import type { Audience } from '@/lib/gate';
import { messages } from '@/lib/i18n';

/** Who can read a post today, in words, from each place on; none where too few share their place. */
export function audienceSentences(audience: Audience): { from: number; sentence: string }[] {
  if (!audience) return [];
  const { t } = messages();
  const { sharers, steps } = audience;
  const later = steps.map(({ from, readers }) => ({
    from: Math.max(1, from),
    sentence:
      readers === sharers
        ? t('discussion.writing.audienceAll', { sharers })
        : t('discussion.writing.audience', { sharers, readers }),
  }));
  return [{ from: 0, sentence: t('discussion.writing.audienceEveryone') }, ...later];
}
