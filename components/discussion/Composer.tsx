import { TextArea } from '@/components/ui/Field';
import type { WriterFacts } from '@/lib/gate';
import { messages } from '@/lib/i18n';
import type { OutlineLabels } from '@/lib/outline/place-names';
import { asideHint } from './aside-hint';
import { AudienceLine } from './AudienceLine';
import { audienceSentences } from './audience-sentences';
import { ComposerKeys } from './ComposerKeys';
import { ComposerTools } from './ComposerTools';
import { MarkField } from './MarkField';
import { PostPreview } from './PostPreview';
import { PreviewChoice } from './PreviewChoice';

/** Whose words a form for a post takes, and in which book. Places are 0..N. */
export type WriterContext = {
  readThrough: number;
  lastPlace: number;
  placeName: (place: number) => string;
  /** What the book calls its places. */
  outline: OutlineLabels;
  writer: WriterFacts;
};

type Props = WriterContext & {
  words?: string;
  /** The places that may be chosen begin here, and end with the writer's own. */
  lowestMark: number;
  mark: number | null;
  emptyLabel?: string;
  markHint?: string;
  isFocused?: boolean;
};

/** What every form for a post has: the words with their tools, who may read them, and how they will look. */
export function Composer({ words, lowestMark, mark, emptyLabel, markHint, isFocused, ...context }: Props) {
  const { readThrough, lastPlace, placeName, writer } = context;
  const { t } = messages();
  const last = Math.max(readThrough, lowestMark);
  return (
    <>
      <div className="composer">
        <ComposerTools lowestMark={lowestMark} {...context} />
        <TextArea
          label={t('discussion.writing.yourPost')}
          name="source"
          value={words}
          required
          isFocused={isFocused}
          hint={asideHint({ readThrough, lastPlace, placeName })}
        />
        <ComposerKeys />
      </div>
      <div className="grid gap-1">
        <MarkField
          lowestMark={lowestMark}
          lastPlace={last}
          value={mark}
          emptyLabel={emptyLabel}
          placeName={placeName}
          hint={markHint}
        />
        <AudienceLine steps={audienceSentences(writer.audience)} mark={mark} />
        {writer.isTold && last > 0 && <p className="hint">{t('discussion.writing.hiddenPlace')}</p>}
      </div>
      <PostPreview
        heading={t('discussion.preview.title')}
        absentLabel={t('discussion.preview.absent')}
        spoilersLabel={t('discussion.preview.spoilers')}
      />
      <PreviewChoice lowestMark={lowestMark} last={last} placeName={placeName} />
    </>
  );
}
