import { defineConfig } from '@adonisjs/static'

/** A built file wears its own hash: what is at that address never changes. */
const isHashed = (path: string) => /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(path)

export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  cacheControl: false,
  headers: (path) => ({ 'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0' }),
})
