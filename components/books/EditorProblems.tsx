import type { EditorTexts } from './editor-texts';

/** `target`: the id of the row or field that it is about, null for all. */
export type Problem = { target: string | null; label: string; text: string; isQuestion: boolean };
type Props = { problems: Problem[]; texts: EditorTexts };

/** All that is wrong with an outline, each with a link to its row. */
export function EditorProblems({ problems, texts }: Props) {
  const mistakes = problems.filter(({ isQuestion }) => !isQuestion);
  const questions = problems.filter(({ isQuestion }) => isQuestion);
  return (
    <div id="problems" tabIndex={-1} className="grid gap-3">
      {mistakes.length > 0 && (
        <div role="alert" className="error">
          <p>{texts.mend}</p>
          <ProblemList problems={mistakes} />
        </div>
      )}
      {questions.length > 0 && (
        <div className="note">
          <p>{texts.questions}</p>
          <ProblemList problems={questions} />
        </div>
      )}
    </div>
  );
}

const ProblemList = ({ problems }: { problems: Problem[] }) => (
  <ul className="list-disc ps-5">
    {problems.map(({ target, label, text }) => (
      <li key={`${target} ${text}`} className="wrap-anywhere">
        {target !== null && <a href={`#${target}`}>{label || '…'}</a>} {text}
      </li>
    ))}
  </ul>
);
