import type { HttpContext } from '@adonisjs/core/http'

export default class PaletteController {
  /** All that one may go to or begin, asked for by the first who opens the palette of a page: no page carries it unasked. */
  show({ view }: HttpContext) {
    return view.render('identity/palette')
  }
}
