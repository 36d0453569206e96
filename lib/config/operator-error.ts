/** Something that whoever runs Untold can mend. Its message is a sentence for them and ends the process without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
