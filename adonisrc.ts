import { indexEntities } from '@adonisjs/core'
import { indexPolicies } from '@adonisjs/bouncer'
import { defineConfig } from '@adonisjs/core/app'

export default defineConfig({
  directories: {
    httpControllers: 'app',
    models: 'app',
    policies: 'app',
    validators: 'app',
    exceptions: 'app',
    mails: 'app',
    middleware: 'app/core/middleware',
  },

  commands: [
    () => import('@adonisjs/core/commands'),
    () => import('@adonisjs/lucid/commands'),
    () => import('@adonisjs/mail/commands'),
    () => import('@adonisjs/queue/commands'),
    () => import('#start/commands'),
  ],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/vite/vite_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/bouncer/bouncer_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@adonisjs/queue/queue_provider'),
  ],

  preloads: [
    () => import('#start/database'),
    () => import('#start/validator'),
    () => import('#start/documents'),
    () => import('#start/einvoicing'),
    () => import('#start/messages'),
    { file: () => import('#start/schedule'), environment: ['web'] },
    () => import('#start/seals'),
    () => import('#start/origins'),
    { file: () => import('#start/view'), environment: ['web', 'test'] },
    { file: () => import('#start/kernel'), environment: ['web', 'test'] },
    { file: () => import('#start/routes'), environment: ['web', 'test', 'console'] },
  ],

  tests: {
    suites: [
      { name: 'domain', files: ['tests/!(stories)/**/!(*.http|*.browser).spec.ts', 'tests/*.spec.ts'], timeout: 20_000 },
      { name: 'http', files: ['tests/**/*.http.spec.ts'], timeout: 30_000 },
      { name: 'stories', files: ['tests/stories/**/*.spec.ts'], timeout: 600_000 },
      { name: 'browser', files: ['tests/**/*.browser.spec.ts'], timeout: 120_000 },
    ],
    forceExit: true,
  },

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/fonts/**', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
    { pattern: 'database/story/*.csv', reloadServer: false },
  ],

  hooks: {
    init: [
      indexEntities({
        controllers: { source: 'app', importAlias: '#app', glob: ['**/*_controller.ts'] },
      }),
      indexPolicies({ source: 'app', importAlias: '#app', glob: ['**/*_policy.ts'] }),
    ],
    buildStarting: [() => import('@adonisjs/vite/build_hook')],
  },
})
