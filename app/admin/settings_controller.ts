import type { HttpContext } from '@adonisjs/core/http'
import { keepsOutbox } from '#admin/outbox_messages'

export default class SettingsController {
  index({ view }: HttpContext) {
    return view.render('admin/settings/index', { keepsOutbox: keepsOutbox() })
  }
}
