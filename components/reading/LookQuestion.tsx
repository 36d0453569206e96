import type { ButtonHTMLAttributes, ReactNode } from 'react';

type Props = {
  /** The id of the button before it; the parts of the question are named after it. */
  elementId: string;
  form: string;
  /** "kind:id", as its form sends it. */
  item: string;
  text: string;
  showLabel: string;
  /** What leaves it covered. It stands where "Look anyway" stood, so that no finger is above the other button. */
  keepButton: ReactNode;
  buttonProps?: ButtonHTMLAttributes<HTMLButtonElement>;
};

/** What "Look anyway" turns into: the question, and its two answers. */
export function LookQuestion({ elementId, form, item, text, showLabel, keepButton, buttonProps }: Props) {
  return (
    <span
      id={`${elementId}-q`}
      role="group"
      tabIndex={-1}
      aria-labelledby={`${elementId}-t`}
      className="question"
    >
      <span id={`${elementId}-t`}>{text}</span>{' '}
      <span className="answers">
        {keepButton}{' '}
        <button
          id={`${elementId}-s`}
          type="submit"
          form={form}
          name="look"
          value={item}
          aria-labelledby={`${elementId}-t ${elementId}-s`}
          className="look show"
          {...buttonProps}
        >
          {showLabel}
        </button>
      </span>
    </span>
  );
}
