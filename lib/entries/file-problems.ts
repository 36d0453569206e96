import type { Message } from '@/lib/i18n';
import type { FileProblem } from './entry-file';

type MessageWithValues = Exclude<Message, string>;

/** All that is wrong with a file as one message, a line for each. */
export const problemList = (problems: FileProblem[]): Message =>
  problems
    .map(({ line, problem }): MessageWithValues => {
      const mistake = typeof problem === 'string' ? { key: problem, values: {} } : problem;
      return { key: 'answers.books.line', values: { at: line, mistake } };
    })
    .reduceRight((rest, first) => ({ key: 'answers.books.lines', values: { first, rest } }));
