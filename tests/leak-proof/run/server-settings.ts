/** The secret that server/deterministic-mode.mjs asks of whoever fixes time and chance. */
export const SECRET = 'a secret that everybody knows, for two worlds';

/** The settings of a process whose ids, times and nonces are the same as its twin's. */
export const deterministicSettings = (databaseUrl: string, mailPort: number) => ({
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
});
