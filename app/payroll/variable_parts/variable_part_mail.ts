import { BaseMail } from '@adonisjs/mail'
import Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import { bytesOf } from '#documents/archive'
import type Document from '#documents/document'
import type VariablePart from '#payroll/variable_parts/variable_part'
import env from '#start/env'

/** The statement of a year's variable part, attached, and where it stays. */
export default class VariablePartMail extends BaseMail {
  constructor(
    private readonly part: VariablePart,
    private readonly document: Document
  ) {
    super()
  }

  async prepare() {
    const { contract, year, grossCents } = this.part
    const { person, activity } = contract
    const { name } = await Cooperative.current()
    const facts = {
      name: person.firstName,
      year,
      tradeName: activity.tradeName,
      house: name,
      gross: formatCents(grossCents),
      isCape: contract.isCape,
      link: `${env.get('APP_URL')}/paie`,
    }
    this.message
      .to(person.email!, person.fullName)
      .subject(`Votre part variable ${year}, ${activity.tradeName}`)
      .htmlView('payroll/mails/variable_part_html', facts)
      .textView('payroll/mails/variable_part_text', facts)
      .attachData(await bytesOf(this.document), { filename: this.document.fileName, contentType: this.document.mediaType })
  }
}
