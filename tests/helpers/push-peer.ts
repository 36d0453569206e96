import { createDecipheriv, createECDH, createHash, createPublicKey, hkdfSync, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Subscription } from '@/components/ui/push-subscription';

const folder = path.join(process.cwd(), 'tests/helpers/push-peer');
/** The certificate of its own making that the peer has for 127.0.0.1, as a file for NODE_EXTRA_CA_CERTS. */
export const PEER_CERTIFICATE = path.join(folder, 'certificate.pem');
export const peerCertificate = () => readFileSync(PEER_CERTIFICATE, 'utf8');

/** A push as a browser's service has it, and as the browser reads it. */
export type ReceivedPush = {
  device: string;
  /** In bytes, as it is sent. */
  length: number;
  headers: Record<'ttl' | 'topic' | 'urgency' | 'content-encoding' | 'content-type', string | undefined>;
  payload: string;
  /** Whom the sender says they are. */
  sender: { key: string; subject: string };
};

/** The answer to a push for a device: 201, or something else. */
type Options = {
  answer?: (device: string) => number;
  /** Its address, where browsers have been given another than the one it listens at. */
  publicOrigin?: string;
};

/** A real push service on this machine, and the browsers behind it: what it takes is checked by RFC 8188, 8291 and 8292. */
export async function startPushPeer({ answer = () => 201, publicOrigin }: Options = {}) {
  const received: ReceivedPush[] = [];
  const refused: string[] = [];
  const server = createServer(
    { cert: peerCertificate(), key: readFileSync(path.join(folder, 'key.pem')) },
    (request, response) => {
      const take = async () => {
        const push = await readPush(request, origin());
        const status = answer(push.device);
        if (status < 300) received.push(push);
        response.writeHead(status).end();
      };
      take().catch((error: unknown) => {
        refused.push(String(error));
        response.writeHead(400).end();
      });
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = () => publicOrigin ?? `https://127.0.0.1:${port}`;
  return {
    port,
    host: `127.0.0.1:${port}`,
    received,
    /** What was wrong with what it did not take. */
    refused,
    subscription: (device: string) => pushSubscription(origin(), device),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type PushPeer = Awaited<ReturnType<typeof startPushPeer>>;

/** What a browser of this name says of its subscription: always the same. */
export function pushSubscription(origin: string, device: string): Subscription {
  const { curve, auth } = browserKeys(device);
  return {
    endpoint: `${origin}/push/${device}`,
    p256dh: curve.getPublicKey('base64url'),
    auth: auth.toString('base64url'),
  };
}

function browserKeys(device: string) {
  const drawn = (what: string) => createHash('sha256').update(`${what} of ${device}`).digest();
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(drawn('the key'));
  return { curve, auth: drawn('the secret').subarray(0, 16) };
}

async function readPush(request: IncomingMessage, origin: string): Promise<ReceivedPush> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const device = request.url!.replace('/push/', '');
  const { headers, method } = request;
  if (method !== 'POST') throw new Error(`A push is a POST, not a ${method}`);
  const one = (name: string) => headers[name] as string | undefined;
  return {
    device,
    length: body.length,
    headers: {
      ttl: one('ttl'),
      topic: one('topic'),
      urgency: one('urgency'),
      'content-encoding': one('content-encoding'),
      'content-type': one('content-type'),
    },
    payload: decrypt(device, body),
    sender: readSender(headers.authorization ?? '', origin),
  };
}

const hkdf = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** RFC 8291, section 3, and RFC 8188, section 2: one record, whose padding ends in 2. */
function decrypt(device: string, body: Buffer): string {
  const { curve, auth } = browserKeys(device);
  const salt = body.subarray(0, 16);
  const keyLength = body[20]!;
  const senderKey = body.subarray(21, 21 + keyLength);
  const record = body.subarray(21 + keyLength);
  if (record.length > body.readUInt32BE(16)) throw new Error('A push is one record');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), curve.getPublicKey(), senderKey]);
  const input = hkdf(curve.computeSecret(senderKey), auth, info, 32);
  const key = hkdf(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded[end] !== 2) throw new Error('The last record ends in 2');
  return padded.subarray(0, end).toString();
}

/** RFC 8292: a token for this service, for a day at most, signed with the key that stands beside it. */
function readSender(authorization: string, origin: string): ReceivedPush['sender'] {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  const isSigned = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    aud: string;
    exp: number;
    sub: string;
  };
  if (!isSigned || aud !== origin) throw new Error('The token is not for this service');
  if (typeof exp !== 'number' || typeof sub !== 'string') throw new Error('The token says too little');
  return { key, subject: sub };
}
