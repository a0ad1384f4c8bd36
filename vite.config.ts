import { defineConfig } from 'vite'
import adonisjs from '@adonisjs/vite/client'

export default defineConfig({
  /** Fonts are files and never addresses in the style sheet: the page's security policy takes them from here only. */
  build: { assetsInlineLimit: 0, target: ['chrome125', 'firefox128', 'safari17.5'] },
  plugins: [
    adonisjs({
      entryPoints: ['resources/css/app.css', 'resources/js/app.js'],
      reload: ['resources/views/**/*.edge'],
    }),
  ],
})
