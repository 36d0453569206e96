import 'server-only';
import { config } from '@/lib/config';

type Account = { email: string | null; emailConfirmedAt: Date | null };

/** Whether somebody runs this installation: HOST_EMAILS names their address, and it is theirs for certain. */
export const mayHost = ({ email, emailConfirmedAt }: Account) =>
  email !== null && emailConfirmedAt !== null && config().hostEmails.includes(email);
