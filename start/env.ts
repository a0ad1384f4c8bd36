import { Env } from '@adonisjs/core/env'

export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  APP_KEY: Env.schema.secret(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  LOG_LEVEL: Env.schema.string.optional(),

  /** Where documents and receipts are kept, outside the build. */
  STORAGE_PATH: Env.schema.string.optional(),

  DB_CONNECTION: Env.schema.enum.optional(['sqlite', 'mysql'] as const),
  DB_FILE: Env.schema.string.optional(),
  DB_HOST: Env.schema.string.optional(),
  DB_PORT: Env.schema.number.optional(),
  DB_USER: Env.schema.string.optional(),
  DB_PASSWORD: Env.schema.string.optional(),
  DB_NAME: Env.schema.string.optional(),

  SESSION_DRIVER: Env.schema.enum.optional(['database', 'memory'] as const),
  LIMITER_STORE: Env.schema.enum.optional(['database', 'memory'] as const),
  QUEUE_DRIVER: Env.schema.enum.optional(['database', 'sync'] as const),

  /** The approved platform of e-invoicing: two folders, or AFNOR XP Z12-013 over HTTP. */
  PLATFORM_DRIVER: Env.schema.enum.optional(['folder', 'http'] as const),
  PLATFORM_FLOW_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  PLATFORM_DIRECTORY_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  PLATFORM_TOKEN: Env.schema.secret.optional(),
  PLATFORM_ORGANIZATION: Env.schema.string.optional(),
  PLATFORM_ID: Env.schema.string.optional(),
  PLATFORM_NAME: Env.schema.string.optional(),

  MAIL_DRIVER: Env.schema.enum.optional(['outbox', 'smtp'] as const),
  MAIL_FROM: Env.schema.string.optional(),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.string.optional(),
})
