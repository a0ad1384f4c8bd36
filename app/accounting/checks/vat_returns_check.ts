import db from '@adonisjs/lucid/services/db'
import { DEDUCTIONS, OPERATIONS } from '#accounting/vat/boxes'
import { CLEARED, vatReturn, type Box, type VatReturn } from '#accounting/vat/vat_return'
import { vatSums } from '#accounting/vat/vat_lines'
import { formatCents, sum } from '#core/cents'
import { firstDay, lastDay, ofPeriod, yearOfPeriod, type Period } from '#core/period'
import type { Check, Wrong } from '#ledger/checks/check'

type Filed = { period: Period; entryId: number | null; uptoId: number | null; boxes: Box[]; percent: number }

/** Every filed return still says what its lines say, box by box; it left none behind, and its credit is in the next one. */
export const vatReturnsAgree: Check<Wrong> = {
  name: 'vat',
  label: 'Chaque case des CA3 déposées égale la somme de ses codes de TVA, et le crédit se reporte',
  async run() {
    const rows = await db.from('vat_returns').orderBy('period')
    const wrongs: Wrong[] = []
    let former: Filed | null = null
    for (const row of rows) {
      const filed = filedOf(row)
      const figures = await vatReturn(filed.period, undefined, filed.percent)
      const found = [
        ...boxesAstray(filed, figures),
        ...(await outsideBoxes(figures)),
        ...(await leftBehind(filed)),
        ...(former ? creditLost(former, filed) : []),
        ...(await tooRounded(filed)),
      ]
      wrongs.push(...found.map((what) => ({ what: `TVA ${ofPeriod(filed.period)} : ${what}`, href: `/livres/tva?mois=${filed.period}` })))
      former = filed
    }
    return wrongs
  },
}

function filedOf({ period, entry_id: entryId, upto_entry_id: upto, figures }: any): Filed {
  const { boxes = [], percent = 100 } = JSON.parse(figures)
  return { period, entryId, uptoId: upto ?? entryId, boxes, percent }
}

function boxesAstray({ boxes }: Filed, figures: VatReturn): string[] {
  const added = figures.boxes.filter(({ opens }) => opens)
  const codes = new Set([...added, ...boxes.filter(({ opens }) => opens)].map(({ code }) => code))
  const said = (from: Box[], code: string) => {
    const { baseEuros = 0, taxEuros = 0 } = from.find((box) => box.code === code) ?? {}
    return { baseEuros, taxEuros }
  }
  return [...codes].flatMap((code) => {
    const [filed, now] = [said(boxes, code), said(added, code)]
    return filed.baseEuros === now.baseEuros && filed.taxEuros === now.taxEuros
      ? []
      : [
          `case ${code} déclarée ${filed.baseEuros} € de base et ${filed.taxEuros} € de taxe, ses lignes font ${now.baseEuros} € et ${now.taxEuros} €`,
        ]
  })
}

const TAX_BOXES = [...OPERATIONS.filter(({ shows }) => shows.includes('tax')), ...DEDUCTIONS]
const UNTAXED_BOXES = OPERATIONS.filter(({ shows }) => !shows.includes('tax'))

/** A tax is in one box that is paid or deducted, a sale without tax in one that only tells its base. */
async function outsideBoxes({ span }: VatReturn): Promise<string[]> {
  return (await vatSums(span))
    .filter((row) => row.taxCents !== 0 || row.baseCents !== 0)
    .filter((row) => (row.taxCents === 0 ? UNTAXED_BOXES : TAX_BOXES).filter((rule) => rule.takes(row)).length !== 1)
    .map(
      ({ account, code, taxCents, baseCents }) =>
        `${formatCents(taxCents || baseCents)} sur ${account}, code ${code ?? 'absent'}, qui ne sont pas dans une case et une seule`
    )
}

/** What the books held when it was filed is cleared by its entry; what came later waits for the next one. */
async function leftBehind({ period, entryId, uptoId }: Filed): Promise<string[]> {
  if (uptoId === null) return []
  const [{ cents }] = await db
    .from('entry_lines')
    .whereBetween('posted_on', [firstDay(`${yearOfPeriod(period)}-01`), lastDay(period)])
    .where((seen) => void seen.where('entry_id', '<=', uptoId).orWhere('entry_id', entryId ?? 0))
    .where((any) => {
      for (const prefix of CLEARED.filter((one) => one !== '44567')) void any.orWhereBetween('account', [prefix, `${prefix}9999`])
    })
    .select(db.raw('COALESCE(SUM(credit_cents - debit_cents), 0) AS cents'))
  return Number(cents) === 0 ? [] : [`${formatCents(Number(cents))} n’ont pas été remis aux services mutualisés`]
}

/** Box 27 of a return is box 22 of the next. */
function creditLost(former: Filed, { boxes }: Filed): string[] {
  const taxOf = (from: Box[], code: string) => sum(from.filter((box) => box.code === code).map(({ taxEuros = 0 }) => taxEuros))
  const [kept, carried] = [taxOf(former.boxes, '27'), taxOf(boxes, '22')]
  return kept === carried ? [] : [`case 22 : ${carried} €, alors que la déclaration d’avant reportait ${kept} €`]
}

/** Each box is rounded to the euro: half a euro for each, and no more. */
async function tooRounded({ entryId, boxes }: Filed): Promise<string[]> {
  if (entryId === null) return []
  const [{ cents }] = await db
    .from('entry_lines')
    .where('entry_id', entryId)
    .whereIn('account', ['658800', '758800'])
    .select(db.raw('COALESCE(SUM(debit_cents + credit_cents), 0) AS cents'))
  const mostCents = 50 * boxes.filter(({ opens, taxEuros }) => opens && taxEuros !== undefined).length
  return Number(cents) <= mostCents ? [] : [`${formatCents(Number(cents))} d’arrondi, plus que ses cases n’en demandent`]
}
