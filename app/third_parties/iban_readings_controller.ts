import type { HttpContext } from '@adonisjs/core/http'
import { readIban } from '#third_parties/read_iban'
import ThirdParty from '#third_parties/third_party'

/** Reading an IBAN in full is an act that leaves a trace, so that it is asked for and never met on a page. */
export default class IbanReadingsController {
  async store({ auth, params, view }: HttpContext) {
    const thirdParty = await ThirdParty.findOrFail(params.id)
    return view.render('third_parties/iban', {
      name: thirdParty.name,
      iban: await readIban(thirdParty, auth.user!),
      crumbs: [
        { label: 'Banque', href: '/banque' },
        { label: thirdParty.name, href: `/tiers/${thirdParty.id}/banque` },
      ],
    })
  }
}
