import type { HttpContext } from '@adonisjs/core/http'
import Person from '#people/person'
import { readNir } from '#people/read_nir'

/** Reading a NIR is an act that leaves a trace, so that it is asked for and never met on a page. */
export default class NirReadingsController {
  async store({ params, auth, view }: HttpContext) {
    const person = await Person.visibleTo(auth.user!).where('persons.id', params.id).firstOrFail()
    return view.render('people/nir', { person, nir: await readNir(person, auth.user!) })
  }
}
