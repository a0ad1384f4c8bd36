import { BaseMail } from '@adonisjs/mail'
import { activityAccount } from '#activities/account/activity_account'
import type ActivityStatement from '#activities/statements/activity_statement'
import { statementDocument } from '#activities/statements/statement_document'
import type StatementDispatch from '#activities/statements/statement_dispatch'
import Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import { firstDay, lastDay, ofPeriod } from '#core/period'
import { bytesOf } from '#documents/archive'
import env from '#start/env'

/** The month's account, its paper attached, and where it reads live. */
export default class StatementMail extends BaseMail {
  constructor(
    private readonly statement: ActivityStatement,
    private readonly dispatch: StatementDispatch
  ) {
    super()
  }

  async prepare() {
    const { activity, period } = this.statement
    const account = await activityAccount(activity.id, { from: firstDay(period), to: lastDay(period) })
    const document = await statementDocument(this.statement)
    const { name } = await Cooperative.current()
    const facts = {
      name: this.dispatch.person.firstName,
      month: ofPeriod(period),
      tradeName: activity.tradeName,
      house: name,
      balance: formatCents(account.balanceCents),
      cash: formatCents(account.availableCashCents),
      link: `${env.get('APP_URL')}/activites/${activity.code}?du=${period}&au=${period}`,
    }
    this.message
      .to(this.dispatch.email, this.dispatch.person.fullName)
      .subject(`Votre compte ${facts.month}, ${activity.tradeName}`)
      .htmlView('activities/mails/statement_html', facts)
      .textView('activities/mails/statement_text', facts)
      .attachData(await bytesOf(document), { filename: document.fileName, contentType: document.mediaType })
  }
}
