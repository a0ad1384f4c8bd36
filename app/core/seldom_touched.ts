import { configProvider } from '@adonisjs/core'
import type { ConfigProvider } from '@adonisjs/core/types'
import type { SessionStoreFactory } from '@adonisjs/session/types'

const A_MINUTE = 60_000

/**
 * A page that is only read would write « still here » in the database, and on SQLite wait for whoever writes at that moment,
 * with every other page behind it: said once a minute, it is as true, and reading stays reading.
 */
export const seldomTouched = (store: ConfigProvider<SessionStoreFactory>) =>
  configProvider.create(async (app) => {
    const factory = await store.resolver(app)
    const touched = new Map<string, number>()
    const opened: SessionStoreFactory = (ctx, config) => {
      const sessions = factory(ctx, config)
      const touch = sessions.touch.bind(sessions)
      sessions.touch = async (sessionId) => {
        const now = performance.now()
        if (now - (touched.get(sessionId) ?? -A_MINUTE) < A_MINUTE) return
        if (touched.size > 5_000) touched.clear()
        touched.set(sessionId, now)
        await touch(sessionId)
      }
      return sessions
    }
    return opened
  })
