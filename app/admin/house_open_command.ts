import { BaseCommand, flags } from '@adonisjs/core/ace'
import vine, { errors } from '@vinejs/vine'
import { frenchVatNumberOf } from '#core/registration_numbers'
import { Refusal } from '#core/refusal'
import { yearOf } from '#core/day'
import { houseValidator } from '#cooperative/house_validator'
import { openHouse } from '#cooperative/open_house'
import { today } from '#cooperative/today'
import { openBooks } from '#admin/open_books'

const QUESTIONS = {
  name: 'Nom de la coopérative',
  legalForm: 'Forme (SCOP SARL à capital variable…)',
  capitalCents: 'Capital, en euros',
  siren: 'SIREN',
  siret: 'SIRET du siège',
  naf: 'Code NAF',
  rcsCity: 'Ville du RCS',
  street: 'Rue',
  postcode: 'Code postal',
  city: 'Ville',
  email: 'Adresse électronique',
} as const

type Question = keyof typeof QUESTIONS

/** Opens the house of this installation: its own facts, its chart of accounts, its year. */
export default class HouseOpen extends BaseCommand {
  static commandName = 'house:open'
  static description = 'Ouvre la coopérative : ses faits, son plan comptable, son exercice'
  static options = { startApp: true }

  @flags.string() declare name?: string
  @flags.string() declare legalForm?: string
  @flags.string({ description: 'En euros' }) declare capital?: string
  @flags.string() declare siren?: string
  @flags.string() declare siret?: string
  @flags.string() declare naf?: string
  @flags.string({ description: 'Calculé du SIREN sans lui' }) declare vatNumber?: string
  @flags.string() declare rcsCity?: string
  @flags.string() declare street?: string
  @flags.string() declare postcode?: string
  @flags.string() declare city?: string
  @flags.string() declare email?: string
  @flags.string() declare phone?: string
  @flags.string() declare iban?: string
  @flags.string() declare bic?: string
  @flags.string({ description: 'receipts (encaissements) ou issue (débits)' })
  declare vatOn?: string
  @flags.string({ description: 'under_11, 11_to_49, 50_to_249, 250_and_over' })
  declare headcountBand?: string
  @flags.number({ description: 'Premier exercice, l’année en cours sans lui' })
  declare year?: number

  async run() {
    try {
      const facts = await houseValidator.validate(await this.#facts(), {
        messagesProvider: vine.messagesProvider,
      })
      const house = await openHouse(facts)
      await openBooks(this.year ?? yearOf(await today()))
      this.logger.success(`« ${house.name} » est ouverte. Créez maintenant un compte : node ace user:create --role=director`)
    } catch (error) {
      this.#say(error)
    }
  }

  async #facts() {
    const given: Record<string, unknown> = { ...this.#named(), capitalCents: this.capital }
    for (const question of Object.keys(QUESTIONS) as Question[])
      if (given[question] === undefined && process.stdin.isTTY) given[question] = await this.prompt.ask(QUESTIONS[question])
    const siren = String(given.siren ?? '').replace(/\D/g, '')
    return { ...DAYS, ...given, vatNumber: this.vatNumber ?? frenchVatNumberOf(siren) }
  }

  #named() {
    const { name, legalForm, siren, siret, naf, rcsCity, street, postcode, city, email, phone, iban, bic } = this
    const { vatOn = 'receipts', headcountBand = 'under_11' } = this
    return {
      name,
      legalForm,
      siren,
      siret,
      naf,
      rcsCity,
      street,
      postcode,
      city,
      email,
      phone,
      iban,
      bic,
      vatOn,
      headcountBand,
    }
  }

  #say(error: unknown) {
    this.exitCode = 1
    if (error instanceof Refusal) this.logger.error(error.message)
    else if (error instanceof errors.E_VALIDATION_ERROR)
      for (const { field, message } of error.messages) this.logger.error(`${field} : ${message}`)
    else throw error
  }
}

/** The usual calendar of a team, to be changed on the settings page. */
const DAYS = {
  ca3Day: 19,
  expenseDeadlineDay: 18,
  lateClaims: 'postponed',
  payInputDay: 20,
  payDay: 28,
  paymentTermDays: 30,
  healthPremiumCents: '0',
}
