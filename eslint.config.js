import { configApp } from '@adonisjs/eslint-config'

export default configApp(
  { ignores: ['.adonisjs/**', 'build/**', 'public/**', 'storage/**', 'tmp/**', 'database/schema.ts'] },
  {
    files: ['**/*.ts'],
    rules: { '@unicorn/no-await-expression-member': 'off' },
  }
)
