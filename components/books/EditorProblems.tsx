import type { EditorView } from '@/lib/outline/editor/view';
import type { EditorTexts } from './editor-texts';

type Props = { problems: EditorView['problems']; texts: EditorTexts };

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

const ProblemList = ({ problems }: { problems: EditorView['problems'] }) => (
  <ul className="list-disc ps-5">
    {problems.map(({ key, label, text }) => (
      <li key={`${key} ${text}`} className="wrap-anywhere">
        {key !== null && <a href={`#row-${key}`}>{label || '…'}</a>} {text}
      </li>
    ))}
  </ul>
);
