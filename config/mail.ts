import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import type { InferMailers } from '@adonisjs/mail/types'
import { outbox, outboxFolder } from '#core/outbox'

const mailConfig = defineConfig({
  default: env.get('MAIL_DRIVER', 'outbox'),
  from: { address: env.get('MAIL_FROM', 'tremplin@example.org'), name: 'Tremplin' },
  mailers: {
    outbox: () => outbox(outboxFolder()),
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 587),
      ...(env.get('SMTP_USERNAME')
        ? {
            auth: {
              type: 'login' as const,
              user: env.get('SMTP_USERNAME')!,
              pass: env.get('SMTP_PASSWORD', ''),
            },
          }
        : {}),
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
