import 'server-only';
import * as z from 'zod';
import { dataFolder, prepareDataFolder } from './data-folder';
import { keptSecret } from './kept-secret';
import { OperatorError } from './operator-error';

/** A setting is missing or malformed. The message is one sentence that names the variable. */
export class BadSetting extends OperatorError {
  override name = 'BadSetting';
}

export type Config = ReturnType<typeof configFrom>;

let read: Config | undefined;

/** The settings of this installation, read from the environment once. Throws BadSetting. */
export const config = (): Config => (read ??= configFrom(process.env));

/** The settings that an environment describes; an empty variable counts as one that is not set. */
export function configFrom(environment: Record<string, string | undefined>) {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = shape.safeParse(Object.fromEntries(set));
  if (!parsed.success) throw new BadSetting(parsed.error.issues[0]?.message);
  const settings = parsed.data;
  return {
    /** Null: the embedded database. */
    databaseUrl: settings.DATABASE_URL ?? null,
    demo: settings.UNTOLD_DEMO ?? !settings.DATABASE_URL,
    /** Where people find this site, without a slash at the end; null: wherever they asked for it. */
    publicUrl: settings.NEXTAUTH_URL ?? null,
    secret: settings.NEXTAUTH_SECRET ?? keptSecret(prepareDataFolder()),
    dataFolder: dataFolder(),
    trustProxy: settings.TRUST_PROXY ?? false,
    oidc: outsideService(settings),
  };
}

const flag = (name: string) =>
  z
    .enum(['0', '1'], { error: `${name} is either 1 (on) or 0 (off).` })
    .transform((value) => value === '1')
    .optional();

const url = (name: string, protocol: RegExp, example: string) =>
  z.url({ protocol, error: `${name} must be an address such as ${example}.` }).optional();

const shape = z
  .object({
    DATABASE_URL: url('DATABASE_URL', /^postgres(ql)?$/, 'postgresql://user:password@host:5432/untold'),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, {
        error: 'NEXTAUTH_SECRET must have at least 32 characters: openssl rand -base64 32 makes one.',
      })
      .optional(),
    NEXTAUTH_URL: url('NEXTAUTH_URL', /^https?$/, 'https://books.example.org')
      .refine((value) => !value || isBare(value), {
        error: 'NEXTAUTH_URL must be an address without a path.',
      })
      .transform((value) => value && new URL(value).origin),
    UNTOLD_DEMO: flag('UNTOLD_DEMO'),
    TRUST_PROXY: flag('TRUST_PROXY'),
    OIDC_ISSUER: url('OIDC_ISSUER', /^https?$/, 'https://login.example.org'),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
  })
  .superRefine((settings, context) => {
    for (const name of missing(settings)) {
      context.addIssue({ code: 'custom', message: `${name} is missing: ${whyNeeded(name)}.` });
    }
  });

type Settings = z.infer<typeof shape>;

const isBare = (value: string) => /^https?:\/\/[^/]+\/?$/.test(value);

const ON_A_SERVER = ['NEXTAUTH_SECRET', 'NEXTAUTH_URL'] as const;
const OUTSIDE = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;

function missing(settings: Settings) {
  const server = settings.DATABASE_URL ? ON_A_SERVER : [];
  const outside = OUTSIDE.some((name) => settings[name]) ? OUTSIDE : [];
  return [...server, ...outside].filter((name) => !settings[name]);
}

const whyNeeded = (name: string) =>
  name.startsWith('OIDC')
    ? `signing in elsewhere needs all of ${OUTSIDE.join(', ')}`
    : 'it is required when DATABASE_URL is set';

function outsideService(settings: Settings) {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
}
