import Cooperative from '#cooperative/cooperative'
import { insertRow } from '#core/insert_row'
import { instant } from '#core/instant'
import type { Day } from '#core/day'
import { lastDay, longPeriod, ofPeriod, periodsBetween, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { vatEntry, type House } from '#accounting/vat/vat_entry'
import { settled, vatReturn } from '#accounting/vat/vat_return'
import { returnEnding } from '#accounting/vat/vat_span'

export class VatReturnAlreadyFiled extends Refusal {
  constructor(period: Period) {
    super(`La TVA ${ofPeriod(period)} est déjà déclarée.`)
  }
}

export class VatPeriodNotOver extends Refusal {
  constructor(period: Period) {
    super(`${longPeriod(period)} n’est pas fini : sa TVA se déclare le mois suivant.`, 'period')
  }
}

export class NotTheEndOfAQuarter extends Refusal {
  constructor(period: Period, end: Period) {
    super(`La coopérative déclare par trimestre : ${longPeriod(period)} se déclare avec ${longPeriod(end)}.`, 'period')
  }
}

export class RefundTooLarge extends Refusal {
  constructor(creditEuros: number, leastEuros: number) {
    super(
      creditEuros < leastEuros
        ? `Un remboursement se demande à partir de ${leastEuros} € de crédit : celui-ci se reporte.`
        : `Le crédit est de ${creditEuros} € : on ne peut pas demander davantage, ni moins de ${leastEuros} €.`,
      'refundEuros'
    )
  }
}

/** Files the return that ends with a month, in whole euros, and posts it. Throws what keeps it from being filed, and what postEntry refuses. */
export function fileVatReturn(period: Period, on: Day, house: House, by: Author, trx?: Transaction, refundEuros = 0) {
  if (lastDay(period) >= on) throw new VatPeriodNotOver(period)

  return inTransaction(async (trx_) => {
    if (await trx_.from('vat_returns').where({ period }).first()) throw new VatReturnAlreadyFiled(period)
    const { vatEvery } = await Cooperative.current({ client: trx_ })
    const end = returnEnding(period, vatEvery as 'month' | 'quarter')
    if (end !== period) throw new NotTheEndOfAQuarter(period, end)

    const figures = await vatReturn(period, trx_)
    assertRefundable(refundEuros, -figures.dueEuros, period)
    const { boxes, dueEuros, span } = figures
    const told = {
      boxes: [...boxes.filter(({ code }) => !SETTLED.includes(code)), ...settled(dueEuros, refundEuros)],
      dueEuros,
      refundEuros,
      percent: figures.percent,
    }
    const row = {
      period,
      from_period: span.from,
      figures: JSON.stringify(told),
      filed_on: on,
      filed_by_id: by?.id || null,
      upto_entry_id: await lastEntry(trx_),
      created_at: instant(),
    }
    const id = await insertRow('vat_returns', row, trx_)
    const draft = vatEntry(figures, { id, on, refundEuros }, house)
    const entry = draft.lines.length > 0 ? await postEntry(draft, by, trx_) : null
    await trx_
      .from('vat_returns')
      .where({ id })
      .update({ entry_id: entry?.id ?? null })
    return { id, figures: { ...figures, ...told }, entry }
  }, trx)
}

async function lastEntry(trx: Transaction): Promise<number> {
  const [{ last }] = await trx.from('entries').max('id as last')
  return last ?? 0
}

const SETTLED = ['25', '26', '27', '28', '32']

/** 760 € for a month or a quarter, 150 € for the year's last return (CGI ann. II, 242-0 C). */
function assertRefundable(refundEuros: number, creditEuros: number, period: Period) {
  const leastEuros = period.endsWith('-12') ? 150 : 760
  if (refundEuros > 0 && (refundEuros > creditEuros || refundEuros < leastEuros)) throw new RefundTooLarge(creditEuros, leastEuros)
}

/** The months that a return declares. */
export const monthsDeclared = ({ from_period: from, period }: { from_period: Period; period: Period }) => periodsBetween(from, period)
