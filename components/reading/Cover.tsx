import { messages } from '@/lib/i18n';
import { buttonValue } from '@/lib/validation/button-value';
import { LookQuestion } from './LookQuestion';

export type CoverKind = 'thread' | 'post' | 'aside' | 'passage' | 'theme' | 'reveal' | 'report';

/** The item that the page's address asks about, "kind:id", and the page without that question. */
export type CoverQuestion = { item: string; back: string } | null;

type Props = {
  kind: CoverKind;
  id: string;
  /** The name of its place: "chapter 13". */
  place: string;
  /** The page without the question, where the page's address asks about this very item. */
  back: string | null;
  /** The id of the form that its presses are sent by, its own id, and what it says, where they are not the usual. */
  form?: string;
  elementId?: string;
  label?: string;
  /** It stands among words. */
  inline?: boolean;
};

/** A covered item: where it belongs, and a small button that asks whether to show it. Looking takes a second press. */
export function Cover({
  kind,
  id,
  place,
  back,
  form = 'item-actions',
  elementId = `i-${id}`,
  label,
  inline,
}: Props) {
  const { t } = messages();
  const item = buttonValue(kind, id);
  const text = t('reading.cover.question', { kind, place });
  return (
    <span className={inline ? 'veil' : 'veil cover'}>
      {back !== null ? (
        <LookQuestion
          elementId={elementId}
          form={form}
          item={item}
          text={text}
          showLabel={t('reading.cover.show')}
          keepButton={
            <a href={`${back}#${elementId}`} className="look keep">
              {t('reading.cover.keep')}
            </a>
          }
        />
      ) : (
        <>
          <span id={`${elementId}-w`}>{label ?? t('reading.cover.waits', { place })}</span>{' '}
          <button
            id={elementId}
            type="submit"
            form={form}
            name="ask"
            value={item}
            aria-labelledby={`${elementId}-w ${elementId}`}
            data-question={text}
            className="look"
          >
            {t('reading.cover.look')}
          </button>
        </>
      )}
    </span>
  );
}

/** Covers again what was looked at, through the page's ItemActionsForm. */
export function CoverAgain({ id }: { id: string }) {
  return (
    <button type="submit" form="item-actions" name="cover" value={id} className="button secondary small">
      {messages().t('reading.cover.again')}
    </button>
  );
}

/** The way back of the one item that is asked about. */
export const returnPath = (question: CoverQuestion, kind: CoverKind, id: string) =>
  question?.item === buttonValue(kind, id) ? question.back : null;
