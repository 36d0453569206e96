import { pathToFileURL } from 'node:url';
import { PEER_CERTIFICATE } from '../../helpers/push-peer';

/** The secret that server/deterministic-mode.mjs asks of whoever fixes time and chance. */
export const SECRET = 'a secret that everybody knows, for two worlds';

/** Where browsers take pushes in both worlds: each reaches a service of its own by it (push-route.mjs). */
export const PUSH_ORIGIN = 'https://push.example.org';

/** The settings of a process whose ids, times and nonces are the same as its twin's. */
export const deterministicSettings = (databaseUrl: string, mailPort: number, pushPort: number) => ({
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: databaseUrl,
  NEXTAUTH_URL: 'http://localhost',
  NEXTAUTH_SECRET: SECRET,
  UNTOLD_DEMO: '0',
  UNTOLD_FIXED_AMBIENT: 'two worlds',
  TRUST_PROXY: '',
  OIDC_ISSUER: '',
  OPEN_LIBRARY_URL: 'off',
  SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
  MAIL_FROM: 'books@untold.example',
  PUSH_HOSTS: 'push.example.org',
  PUSH_PEER_PORT: String(pushPort),
  NODE_EXTRA_CA_CERTS: PEER_CERTIFICATE,
  NODE_OPTIONS: `--import=${pathToFileURL('tests/leak-proof/run/push-route.mjs').href}`,
});
