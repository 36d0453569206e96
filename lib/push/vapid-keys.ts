import 'server-only';
import { createECDH, hkdfSync } from 'node:crypto';
import { config } from '@/lib/config';

/** This installation's key pair for pushes (RFC 8292), base64url. */
export type VapidKeys = { publicKey: string; privateKey: string };

/** The order of the curve P-256. */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

let cached: { secret: string; keys: VapidKeys } | undefined;

/**
 * The keys are made from the secret, so that they are kept where it is, and are the same in every process that has it.
 * With another secret browsers have to subscribe anew, as everybody has to sign in anew.
 */
export function vapidKeys(): VapidKeys {
  const { secret } = config();
  if (cached?.secret !== secret) cached = { secret, keys: deriveKeys(secret) };
  return cached.keys;
}

/** 48 bytes reduced to 1..n-1, as FIPS 186-5, A.2.1 has it: 128 bits more than n, so that no key is likelier than another. */
function deriveKeys(secret: string): VapidKeys {
  const drawn = Buffer.from(hkdfSync('sha256', secret, '', 'untold push keys', 48)).toString('hex');
  const scalar = (BigInt(`0x${drawn}`) % (ORDER - 1n)) + 1n;
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return {
    publicKey: curve.getPublicKey('base64url'),
    privateKey: privateKey.toString('base64url'),
  };
}
