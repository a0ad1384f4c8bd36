import Activity from '#activities/activity'
import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { letterPdf } from '#documents/letter_paper'
import type Customer from '#sales/customers/customer'
import { customerStatement } from '#sales/customers/statements/customer_statement'
import { statementLetter } from '#sales/customers/statements/statement_letter'

/** A customer's statement of account as a file, of some activities or of all of them; drawn each time, of what the books say. */
export async function drawnStatement(customer: Customer, span: { from: Day; to: Day }, activityIds: number[] | null, writtenOn: Day) {
  const statement = await customerStatement(customer, span, activityIds)
  const only = activityIds?.length === 1 ? await Activity.findOrFail(activityIds[0]) : null
  const letter = statementLetter({ house: await Cooperative.current(), customer, statement, tradeName: only?.tradeName, writtenOn })
  return { bytes: letterPdf(letter), fileName: `Relevé ${customer.name} au ${span.to}.pdf`, mediaType: 'application/pdf' }
}
