import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'an address that begins with postgres://' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'an address that begins with smtp:// or smtps://' }).optional(),
  SMTP_FROM: z.email().optional(),
  SECRET: z.string().min(16).optional(),
  DEMO: z.enum(['0', '1']).optional(),
  SPEERPUNT_POSTGRES_BIN: z.string().optional(),
  npm_lifecycle_event: z.string().optional(),
});

export interface Config {
  production: boolean;
  port: number;
  host: string;
  /** Public origin, such as https://speerpunt.example; absent: links are relative. */
  baseUrl: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  /** The address that mail comes from. */
  smtpFrom: string;
  secret: string | undefined;
  demonstration: boolean;
  postgresBinaries: string | undefined;
  /** Started by `npm start`: it ends when npm does, however npm ends. */
  tied: boolean;
  /** The origin by which phones in the room find a server that listens on all interfaces. */
  room?: string | undefined;
}

export class ConfigError extends Error {}

/**
 * Reads the settings from the environment (architecture, section 8). The only reader of process.env.
 * @throws ConfigError with one line for each setting that is wrong.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(given);
  if (!read.success) {
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const { data } = read;
  const production = data.NODE_ENV === 'production';
  if (production && !data.SECRET) {
    throw new ConfigError(
      'SECRET: required when NODE_ENV=production (at least 16 characters; keep it, codes depend on it)',
    );
  }
  return {
    production,
    port: data.PORT,
    host: data.HOST,
    baseUrl: data.BASE_URL?.replace(/\/+$/, ''),
    dataDir: resolve(data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    smtpUrl: data.SMTP_URL,
    smtpFrom: data.SMTP_FROM ?? addressOf(data.BASE_URL),
    secret: data.SECRET,
    // Never on in production unless somebody set it there on purpose.
    demonstration: data.DEMO === '1',
    postgresBinaries: data.SPEERPUNT_POSTGRES_BIN,
    tied: data.npm_lifecycle_event === 'start',
  };
}

/** Mail servers take mail of their own domain only; that of the site is the likeliest. */
function addressOf(baseUrl: string | undefined): string {
  const { hostname } = new URL(baseUrl ?? 'http://localhost');
  // Without a public name, or with a number for one, it is nobody's address: SMTP_FROM says a better one.
  return `noreply@${/[a-z]$/.test(hostname) && hostname.includes('.') ? hostname : 'speerpunt.invalid'}`;
}
