import { OperatorError } from '@/lib/config/operator-error';

/** One sentence for whoever typed the command. */
export class Refused extends OperatorError {
  override name = 'Refused';
}
