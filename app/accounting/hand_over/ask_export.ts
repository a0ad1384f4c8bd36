import BookExport from '#accounting/hand_over/book_export'
import { formOf, type FormName, type Span } from '#accounting/hand_over/forms'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class NothingToExport extends Refusal {
  constructor() {
    super('Ces mois n’ont aucune écriture.', 'last')
  }
}

/** Asks for a file of the books; a worker writes it. A FEC takes the whole fiscal year of its last month. Throws NothingToExport. */
export function askExport(form: FormName, { first, last }: Span, on: Day, by: { id: number }, trx?: Transaction): Promise<BookExport> {
  return inTransaction(async (trx_) => {
    const year = last.slice(0, 4)
    const [firstPeriod, lastPeriod] = formOf(form).wholeYear ? [`${year}-01`, `${year}-12`] : [first, last]
    const [{ held }] = await trx_.from('entry_lines').whereBetween('period', [firstPeriod, lastPeriod]).count('* as held')
    if (Number(held) === 0) throw new NothingToExport()

    const facts = { form, firstPeriod, lastPeriod, askedOn: on, askedById: by.id, linesTotal: Number(held), linesDone: 0 }
    return BookExport.create(facts, { client: trx_ })
  }, trx)
}
