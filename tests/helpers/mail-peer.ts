import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { MailConfig } from '@/lib/config/mail';

/** Where a mail server may answer otherwise than with yes. */
export type Stage = 'connect' | 'mail' | 'rcpt' | 'data';
/** A mail as the server of its address has it. */
export type ReceivedMail = { to: string; raw: Buffer; mail: ParsedMail; isEncrypted: boolean };

type Options = {
  /** The answer at a stage: a code such as 451, or nothing for yes. May take its time. */
  answer?: (stage: Stage, address: string) => number | null | Promise<number | null>;
  /** The mail is the server's, and its sender does not know it yet. */
  onTaken?: (received: ReceivedMail) => void | Promise<void>;
  /** Without STARTTLS. */
  isPlain?: boolean;
};

/** A real SMTP server on this machine. It has STARTTLS with a certificate of its own making. */
export async function startMailPeer({ answer = () => null, onTaken, isPlain = false }: Options = {}) {
  const received: ReceivedMail[] = [];
  const stages: Stage[] = [];
  const ask = async (stage: Stage, address: string, callback: (error?: Error | null) => void) => {
    stages.push(stage);
    const code = await answer(stage, address);
    callback(
      code === null ? null : Object.assign(new Error(`No, not for ${address} now`), { responseCode: code }),
    );
  };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: isPlain ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    logger: false,
    closeTimeout: 100,
    onConnect: (_, callback) => void ask('connect', '', callback),
    onMailFrom: ({ address }, _, callback) => void ask('mail', address, callback),
    onRcptTo: ({ address }, _, callback) => void ask('rcpt', address, callback),
    onData(stream, session, callback) {
      const take = async () => {
        const mail = await readMail(stream, session);
        const before = received.length;
        await ask('data', mail.to, (error) => {
          if (error) return callback(error);
          received.push(mail);
        });
        if (received.length === before) return;
        await onTaken?.(mail);
        callback(null, 'Taken');
      };
      // Of a mail that breaks off there is nothing.
      take().catch(() => {});
    },
  });
  // A sender that is killed breaks off.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    stages,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type MailPeer = Awaited<ReturnType<typeof startMailPeer>>;

/** The settings of an installation that sends by it. */
export const peerSettings = ({ port }: { port: number }): MailConfig => ({
  host: '127.0.0.1',
  port,
  isSecure: false,
  isStrict: false,
  login: null,
  from: { name: 'Untold', address: 'books@untold.example' },
});

async function readMail(
  stream: NodeJS.ReadableStream,
  { envelope, secure }: SMTPServerSession,
): Promise<ReceivedMail> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  const raw = Buffer.concat(parts);
  const to = envelope.rcptTo[0]?.address ?? '';
  return { to, raw, mail: await simpleParser(raw), isEncrypted: secure };
}
