import { OperatorError } from '@/lib/config/operator-error';

/** One sentence for whoever typed the command. */
export class CliError extends OperatorError {
  override name = 'CliError';
}
