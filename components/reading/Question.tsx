import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Props = {
  /** The id of the button before it; the parts of the question are named after it. */
  at: string;
  form: string;
  /** "kind:id", as its form sends it. */
  item: string;
  text: string;
  show: string;
  /** What leaves it covered. It stands where "Look anyway" stood, so that no finger is above the other button. */
  keep: ReactNode;
  press?: ButtonHTMLAttributes<HTMLButtonElement>;
};

/** What "Look anyway" turns into: the question, and its two answers. */
export function Question({ at, form, item, text, show, keep, press }: Props) {
  return (
    <span id={`${at}-q`} role="group" tabIndex={-1} aria-labelledby={`${at}-t`} className="question">
      <span id={`${at}-t`}>{text}</span>{' '}
      <span className="answers">
        {keep}{' '}
        <button
          id={`${at}-s`}
          type="submit"
          form={form}
          name="look"
          value={item}
          aria-labelledby={`${at}-t ${at}-s`}
          className="look show"
          {...press}
        >
          {show}
        </button>
      </span>
    </span>
  );
}
