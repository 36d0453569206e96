import { tmpdir } from 'node:os';
import path from 'node:path';

// The same settings on either database, and nothing of the installation that the tests run in.
process.env.UNTOLD_DATA = path.join(tmpdir(), `untold-tests-${process.pid}`);
process.env.NEXTAUTH_SECRET = 'a secret that only the tests know';
process.env.NEXTAUTH_URL = 'http://localhost:3000';
process.env.UNTOLD_DEMO = '1';
process.env.OPEN_LIBRARY_URL = 'off';
const UNSET = [
  ...['TRUST_PROXY', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'],
  ...['SMTP_URL', 'MAIL_FROM', 'HOST_EMAILS', 'PUSH_HOSTS'],
];
for (const name of UNSET) delete process.env[name];
