import { assert } from '@japa/assert'
import { apiClient } from '@japa/api-client'
import { browserClient } from '@japa/browser-client'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Config } from '@japa/runner/types'
import { layFoundations } from '#database/foundations/lay_foundations'
import { sweepHouse } from '#tests/support/sweep_house'
import { launchChromium, noBrowser, skipWithoutBrowser } from '#tests/support/chromium'

export const plugins: Config['plugins'] = [
  assert(),
  pluginAdonisJS(app),
  apiClient(),
  sessionApiClient(app),
  authApiClient(app),
  shieldApiClient(),
  browserClient({ runInSuites: noBrowser() ? [] : ['browser'], launcher: launchChromium }),
]

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [() => testUtils.db().migrate(), () => layFoundations(), () => sweepHouse()],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  // The files of the stories tell one year together.
  if (suite.name !== 'stories') suite.onGroup((group) => void group.teardown(sweepHouse))
  if (['http', 'browser'].includes(suite.name)) suite.setup(() => testUtils.httpServer().start())
  if (suite.name === 'browser') skipWithoutBrowser(suite)
}
