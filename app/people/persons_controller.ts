import type { HttpContext } from '@adonisjs/core/http'
import { advisorChoices } from '#people/advisor_choices'
import { changePerson } from '#people/change_person'
import Person from '#people/person'
import { changeValidator, registrationValidator } from '#people/person_validator'
import { registerPerson } from '#people/register_person'
import type User from '#identity/user'
import { today } from '#cooperative/today'

export default class PersonsController {
  async create({ auth, view }: HttpContext) {
    return view.render('people/create', { advisors: await advisorChoices(), on: await today(), mayKeepSecrets: auth.user!.may('nir') })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const facts = await request.validateUsing(registrationValidator)

    const advisorId = facts.advisorId ?? (auth.user!.may('portfolio') ? auth.user!.id : null)
    const person = await registerPerson({ ...allowed(facts, auth.user!), advisorId }, auth.user!)

    session.flash('success', `Le dossier de ${person.fullName} est ouvert.`)
    return response.redirect(`/personnes/${person.id}`)
  }

  async edit({ params, auth, view }: HttpContext) {
    const person = await Person.visibleTo(auth.user!).where('persons.id', params.id).preload('thirdParty').firstOrFail()
    return view.render('people/edit', { person, advisors: await advisorChoices(), mayKeepSecrets: auth.user!.may('nir') })
  }

  async update({ params, request, auth, session, response }: HttpContext) {
    const person = await Person.visibleTo(auth.user!).where('persons.id', params.id).firstOrFail()
    const facts = await request.validateUsing(changeValidator)

    await changePerson(person, allowed(facts, auth.user!), auth.user!)

    session.flash('success', `Le dossier de ${person.fullName} est à jour.`)
    return response.redirect(`/personnes/${person.id}`)
  }
}

/** The NIR and the bank details are written by those who may read them; a field left empty keeps what was there. */
function allowed<Facts extends { nir?: string | null; iban?: string | null; bic?: string | null }>(
  { nir, iban, bic, ...facts }: Facts,
  user: User
) {
  if (!user.may('nir')) return facts
  return { ...facts, ...(nir && { nir }), ...(iban && { iban, bic: bic ?? null }) }
}
