import { words } from '@/lib/words';
import { Question } from './Question';

export type CoverKind = 'thread' | 'post' | 'aside' | 'passage' | 'theme' | 'reveal' | 'report';

/** The item that the page's address asks about, "kind:id", and the page without that question. */
export type Ask = { item: string; back: string } | null;

type Props = {
  kind: CoverKind;
  id: string;
  /** The name of its place: "chapter 13". */
  place: string;
  /** The page without the question, where the page's address asks about this very item. */
  back: string | null;
  /** The id of the form that its presses are sent by, its own id, and what it says, where they are not the usual. */
  form?: string;
  at?: string;
  waits?: string;
  /** It stands among words. */
  inline?: boolean;
};

/** A covered item: where it belongs, and a small button that asks whether to show it. Looking takes a second press. */
export function Cover({ kind, id, place, back, form = 'press', at = `i-${id}`, waits, inline }: Props) {
  const { say } = words();
  const [item, text] = [`${kind}:${id}`, say('reading.cover.question', { kind, place })];
  return (
    <span className={inline ? 'veil' : 'veil cover'}>
      {back !== null ? (
        <Question
          {...{ at, form, item, text }}
          show={say('reading.cover.show')}
          keep={
            <a href={`${back}#${at}`} className="look keep">
              {say('reading.cover.keep')}
            </a>
          }
        />
      ) : (
        <>
          <span id={`${at}-w`}>{waits ?? say('reading.cover.waits', { place })}</span>{' '}
          <button
            id={at}
            type="submit"
            form={form}
            name="ask"
            value={item}
            aria-labelledby={`${at}-w ${at}`}
            data-question={text}
            className="look"
          >
            {say('reading.cover.look')}
          </button>
        </>
      )}
    </span>
  );
}

/** Covers again what was looked at, through the page's PressForm. */
export function CoverAgain({ id }: { id: string }) {
  return (
    <button type="submit" form="press" name="cover" value={id} className="button quiet small">
      {words().say('reading.cover.again')}
    </button>
  );
}

/** The way back of the one item that is asked about. */
export const backOf = (ask: Ask, kind: CoverKind, id: string) =>
  ask?.item === `${kind}:${id}` ? ask.back : null;
