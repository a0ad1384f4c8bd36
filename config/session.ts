import env from '#start/env'
import { secureCookies } from '#config/app'
import { seldomTouched } from '#core/seldom_touched'
import { defineConfig, stores } from '@adonisjs/session'

/** In the database: a cookie loses a long form whose validation failed, and with it what was typed. */
export default defineConfig({
  enabled: true,
  cookieName: 'tremplin_session',
  clearWithBrowser: false,
  age: '12h',
  cookie: { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
  store: env.get('SESSION_DRIVER', 'database'),
  stores: { cookie: stores.cookie(), database: seldomTouched(stores.database()) },
})
