import 'server-only';
import * as z from 'zod';
import { dataFolder, prepareDataFolder } from './data-folder';
import { hostEmails, mailConfig, mailFrom, smtpUrl } from './mail';
import { pushConfig, pushHosts } from './push';
import { loadSecret } from './secret';
import { OperatorError } from './operator-error';

/** A setting is missing or malformed. The message is one sentence that names the variable. */
export class ConfigError extends OperatorError {
  override name = 'ConfigError';
}

export type Config = ReturnType<typeof parseConfig>;

let cachedConfig: Config | undefined;

/** The settings of this installation, read from the environment once. Throws ConfigError. */
export const config = (): Config => (cachedConfig ??= parseConfig(process.env));

/** The settings that an environment describes; an empty variable counts as one that is not set. */
export function parseConfig(environment: Record<string, string | undefined>) {
  const nonEmpty = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = settingsSchema.safeParse(Object.fromEntries(nonEmpty));
  if (!parsed.success) throw new ConfigError(parsed.error.issues[0]?.message);
  const settings = parsed.data;
  return {
    /** Null: the embedded database. */
    databaseUrl: settings.DATABASE_URL ?? null,
    demo: settings.UNTOLD_DEMO ?? !settings.DATABASE_URL,
    /** Where people find this site, without a slash at the end; null: wherever they asked for it. */
    publicUrl: settings.NEXTAUTH_URL ?? null,
    secret: settings.NEXTAUTH_SECRET ?? loadSecret(prepareDataFolder()),
    dataFolder: dataFolder(),
    trustProxy: settings.TRUST_PROXY ?? false,
    oidc: oidcSettings(settings),
    openLibrary: openLibrarySettings(settings),
    mail: mailConfig(settings),
    push: pushConfig(settings, mailConfig(settings)?.from.address ?? null),
    /** Who may see the page of whoever runs this installation. */
    hostEmails: settings.HOST_EMAILS ?? [],
  };
}

const flagSchema = (name: string) =>
  z
    .enum(['0', '1'], { error: `${name} is either 1 (on) or 0 (off).` })
    .transform((value) => value === '1')
    .optional();

const urlSchema = (name: string, protocol: RegExp, example: string) =>
  z.url({ protocol, error: `${name} must be an address such as ${example}.` }).optional();

const settingsSchema = z
  .object({
    DATABASE_URL: urlSchema('DATABASE_URL', /^postgres(ql)?$/, 'postgresql://user:password@host:5432/untold'),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, {
        error: 'NEXTAUTH_SECRET must have at least 32 characters: openssl rand -base64 32 makes one.',
      })
      .optional(),
    NEXTAUTH_URL: urlSchema('NEXTAUTH_URL', /^https?$/, 'https://books.example.org')
      .refine((value) => !value || isOrigin(value), {
        error: 'NEXTAUTH_URL must be an address without a path.',
      })
      .transform((value) => value && new URL(value).origin),
    UNTOLD_DEMO: flagSchema('UNTOLD_DEMO'),
    TRUST_PROXY: flagSchema('TRUST_PROXY'),
    OIDC_ISSUER: urlSchema('OIDC_ISSUER', /^https?$/, 'https://login.example.org'),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
    OPEN_LIBRARY_URL: z
      .union([z.literal('off'), z.url({ protocol: /^https?$/ })], {
        error: 'OPEN_LIBRARY_URL must be an address such as https://openlibrary.org, or off.',
      })
      .refine((value) => value === 'off' || isOrigin(value), {
        error: 'OPEN_LIBRARY_URL must be an address without a path.',
      })
      .optional(),
    OPEN_LIBRARY_CONTACT: z
      .string()
      .trim()
      .regex(/^[\x21-\x27\x2A-\x7E]{1,200}$/, {
        error: 'OPEN_LIBRARY_CONTACT must be an email address or an address of a page.',
      })
      .optional(),
    SMTP_URL: smtpUrl,
    MAIL_FROM: mailFrom,
    HOST_EMAILS: hostEmails,
    PUSH_HOSTS: pushHosts,
  })
  .superRefine((settings, context) => {
    for (const name of missingVariables(settings)) {
      context.addIssue({ code: 'custom', message: `${name} is missing: ${missingReason(name, settings)}.` });
    }
  });

type Settings = z.infer<typeof settingsSchema>;

const isOrigin = (value: string) => /^https?:\/\/[^/]+\/?$/.test(value);

const SERVER_VARIABLES = ['NEXTAUTH_SECRET', 'NEXTAUTH_URL'] as const;
const OIDC_VARIABLES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
const MAIL_VARIABLES = ['SMTP_URL', 'MAIL_FROM', 'NEXTAUTH_URL'] as const;

function missingVariables(settings: Settings) {
  const server = settings.DATABASE_URL ? SERVER_VARIABLES : [];
  const oidc = OIDC_VARIABLES.some((name) => settings[name]) ? OIDC_VARIABLES : [];
  const mail = settings.SMTP_URL || settings.MAIL_FROM ? MAIL_VARIABLES : [];
  return [...server, ...oidc, ...mail].filter((name) => !settings[name]);
}

function missingReason(name: string, settings: Settings) {
  if (name.startsWith('OIDC')) return `signing in elsewhere needs all of ${OIDC_VARIABLES.join(', ')}`;
  // Links in a mail have no request that says where this site is.
  const isForMail = MAIL_VARIABLES.some((one) => one === name) && (settings.SMTP_URL || settings.MAIL_FROM);
  if (isForMail) return `mail needs all of ${MAIL_VARIABLES.join(', ')}`;
  return 'it is required when DATABASE_URL is set';
}

function oidcSettings(settings: Settings) {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
}

/** Where titles are looked up, and whom Open Library may write to; null where nothing is asked outside. */
function openLibrarySettings({ OPEN_LIBRARY_URL, OPEN_LIBRARY_CONTACT, NEXTAUTH_URL }: Settings) {
  if (OPEN_LIBRARY_URL === 'off') return null;
  const url = new URL(OPEN_LIBRARY_URL ?? 'https://openlibrary.org').origin;
  return { url, contact: OPEN_LIBRARY_CONTACT ?? NEXTAUTH_URL ?? null };
}
