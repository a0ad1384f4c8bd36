import { fileVatReturn } from '#accounting/vat/file_vat_return'
import { daysBetween, type Day } from '#core/day'
import { lastDay, nextPeriod, ofPeriod, type Period } from '#core/period'
import { amountsToPay, type AmountToPay } from '#treasury/amounts_to_pay'
import { payItems } from '#treasury/pay_items'
import { heldLines } from '#treasury/transfers/held_lines'
import { body } from '#third_parties/body'
import type { Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'
import { payByTransfers } from '#database/story/transfers'

/** When the house pays whom: suppliers and claims on the 25th, salaries on the 28th, bodies on the 15th, VAT on the 19th. */
export function writeMoney(period: Period, cast: Cast, diary: Diary) {
  const next = nextPeriod(period)
  const end = lastDay(period)
  const pay = (on: Day, accounts: string[], label: string, postedUntil?: Day) =>
    diary.write(on, () => payAll(workingDay(on), accounts, label.replaceAll('\u00A0', ' '), cast, postedUntil))

  if (BY_TRANSFERS.includes(period)) writeTransfersOf(period, cast, diary)
  pay(`${period}-25`, ['401000', '404000', '468100'], 'Fournisseurs et notes de dépenses')
  pay(payDay(period), ['421000'], `Salaires ${ofPeriod(period)}`)
  pay(`${next}-15`, ['431000', '437100', '437200', '442100'], `Cotisations ${ofPeriod(period)}`, end)
  diary.write(`${next}-19`, async () => {
    const taxOffice = await body('tax')
    const house = { sharedServicesId: cast.shared.id, taxOfficeId: taxOffice.id }
    await fileVatReturn(period, workingDay(`${next}-19`), house, cast.team.maud)
  })
  pay(`${next}-19`, ['445510'], `TVA ${ofPeriod(period)}`, end)
}

/** Months whose claims and salaries are paid by approved batches; the bank's own pages are shown on the others. */
const BY_TRANSFERS: Period[] = ['2026-09', '2026-10']

function writeTransfersOf(period: Period, cast: Cast, diary: Diary) {
  const [claims, salaries] = [workingDay(`${period}-25`), workingDay(payDay(period))]
  diary.write(claims, () => payByTransfers(claims, '468100', `Notes de dépenses ${ofPeriod(period)}`, cast))
  diary.write(salaries, () => payByTransfers(salaries, '421000', `Salaires ${ofPeriod(period)}`, cast))
}

/** Salaries leave on the 28th; in June with the variable parts, within a month of the general meeting. */
export const payDay = (period: Period): Day => (period.endsWith('-06') ? `${period}-30` : `${period}-28`)

async function payAll(on: Day, accounts: string[], label: string, cast: Cast, postedUntil: Day = on) {
  const groups = await amountsToPay(postedUntil)
  const held = await heldLines()
  const items = groups
    .flatMap((group) => group.items)
    .filter((item) => accounts.includes(item.account) && isDue(item, on) && !held.has(item.lineId))
  if (items.length > 0) await payItems({ items, on, label }, cast.team.maud)
}

/** A supplier is paid on the first 25th after its bill is three weeks old; the others when their day comes. */
const isDue = ({ account, postedOn }: AmountToPay, on: Day) => !/^40/.test(account) || daysBetween(postedOn, on) > 20
