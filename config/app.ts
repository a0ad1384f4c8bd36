import env from '#start/env'
import { defineConfig } from '@adonisjs/core/http'

export const appUrl = env.get('APP_URL')

/** A production build is often reached over plain http on a local network: only https asks for secure cookies. */
export const secureCookies = appUrl.startsWith('https:')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  trustProxy: (address) => ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address),
  cookie: { path: '/', maxAge: '12h', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
})
