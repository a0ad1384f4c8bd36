import { longDay, shortDay } from '#core/day'
import type { InvoiceFacts, VatGroup } from '#documents/invoice_facts'
import { euroWords } from '#documents/invoice/euro_words'
import { CATEGORY_WORDS, widthOfFigures } from '#documents/invoice/lines'
import { restyled, styles, type Style } from '#documents/drawing/ink'
import { accentOf } from '#documents/drawing/letterhead'
import type { Paper } from '#documents/drawing/paper'
import { drawTable } from '#documents/drawing/table'
import { amount, rate } from '#documents/drawing/wording'

const TOTALS_WIDTH = 232
const ROW = 15
const LAST = 40

/** The tax by rate on the left, the totals on the right, and what is to be paid larger than all the rest. */
export function drawAmounts(paper: Paper, facts: InvoiceFacts) {
  paper.y += 14
  const top = paper.y
  drawVat(paper, facts)
  const afterVat = paper.y
  paper.y = top
  drawTotals(paper, facts)
  paper.y = Math.max(paper.y, afterVat) + 18
}

export function heightOfAmounts(paper: Paper, facts: InvoiceFacts) {
  const reasons = facts.vatBreakdown.map(reasonWords).filter(Boolean)
  const words = reasons.map((reason) => paper.heightOf(reason, vatWidth(paper), styles.small) + 3)
  const vat = 22 + facts.vatBreakdown.length * 18 + words.reduce((total, height) => total + height, 0)
  const labels = totalsOf(facts).map(({ label, style = styles.body }) => paper.heightOf(label, TOTALS_WIDTH - 84, style) + 3)
  return (
    Math.max(
      vat,
      labels.reduce((total, height) => total + height, LAST)
    ) + 14
  )
}

const vatWidth = (paper: Paper) => paper.width - TOTALS_WIDTH - 36

function drawVat(paper: Paper, { vatBreakdown, currency, vatOn, vatOption }: InvoiceFacts) {
  const width = vatWidth(paper)
  const rows = vatBreakdown.map(({ category, rateBps, baseCents, vatCents }) => [
    category === 'S' ? rate(rateBps) : CATEGORY_WORDS[category],
    amount(baseCents, currency?.code),
    amount(vatCents, currency?.code),
  ])
  const [base, vat] = [1, 2].map((rank) => widthOfFigures(paper, rows.map((cells) => cells[rank]), 74)) // prettier-ignore
  drawTable(paper, {
    columns: [
      { label: 'Taux de TVA', width: width - base - vat },
      { label: 'Base HT', width: base, align: 'right' },
      { label: 'TVA', width: vat, align: 'right' },
    ],
    rows: rows.map((cells) => ({ cells })),
    pad: 3,
  })
  paper.y += 6
  const taxed = vatBreakdown.some(({ category }) => category === 'S')
  const exigible = vatOn === 'receipts' ? 'TVA exigible à l’encaissement.' : 'TVA exigible à la facturation ou à la livraison.'
  const words = [
    ...vatBreakdown.map(reasonWords),
    vatOption === 'debits' ? 'Option pour le paiement de la taxe d’après les débits.' : taxed && exigible,
    currency && euroWords(currency),
  ]
  for (const said of words.filter(Boolean) as string[]) {
    paper.tag('P', () => {
      paper.y += paper.write(said, { x: paper.left, y: paper.y, width }, styles.small) + 3
    })
  }
}

const reasonWords = ({ reason, vatex, category }: VatGroup) =>
  category === 'S' ? '' : [reason, vatex && `(${vatex})`].filter(Boolean).join(' ')

interface Total {
  label: string
  cents: number
  style?: Style
}

function totalsOf({ totals, discounts = [], deposits = [], payment, kind }: InvoiceFacts): Total[] {
  const reduced = discounts.length > 0
  const deposited = deposits.reduce((total, { amountCents }) => total + amountCents, 0)
  const otherwisePaid = totals.paidCents - deposited
  return [
    ...(reduced ? [{ label: 'Total des lignes', cents: totals.linesCents }] : []),
    ...discounts.map(({ label, amountCents }) => ({ label, cents: -amountCents })),
    { label: 'Total HT', cents: totals.netCents },
    { label: 'TVA', cents: totals.vatCents },
    ...(kind === 'quote' ? [] : [{ label: 'Total TTC', cents: totals.totalCents, style: styles.strong }]),
    ...deposits.map(({ number, issuedOn, amountCents }) => ({
      label: `Acompte ${number} du ${shortDay(issuedOn)}`,
      cents: -amountCents,
    })),
    ...(otherwisePaid
      ? [
          {
            label: payment.paidOn ? `Payé le ${longDay(payment.paidOn)}` : 'Déjà payé',
            cents: -otherwisePaid,
          },
        ]
      : []),
  ]
}

function drawTotals(paper: Paper, facts: InvoiceFacts) {
  const x = paper.right - TOTALS_WIDTH
  const currency = facts.currency?.code
  const accent = accentOf(facts.seller.tradeBrand, facts.seller.brand)
  paper.group('Table', () => {
    for (const { label, cents, style = styles.body } of totalsOf(facts)) {
      paper.y += drawTotal(paper, x, label, amount(cents, currency), style, style) + ROW - style.size * style.leading
    }
    paper.rule(paper.y + 3, { from: x, color: accent, weight: 1.4 })
    paper.y += 11
    const label = restyled(styles.strong, { size: 10 })
    drawTotal(paper, x, lastLabel(facts), amount(facts.totals.dueCents, currency), label, restyled(styles.number, { color: accent }))
    paper.y += LAST - 11
  })
}

/** A label and its amount on one baseline; a long label goes on under itself. Returns the height. */
function drawTotal(paper: Paper, x: number, label: string, value: string, labelStyle: Style, style: Style) {
  const drop = paper.baseline(style) - paper.baseline(labelStyle)
  const width = TOTALS_WIDTH - paper.measure(value, style) - 12
  let height = 0
  paper.group('TR', () => {
    paper.tag('TH', () => (height = paper.write(label, { x, y: paper.y + drop, width }, labelStyle)), { scope: 'Row' })
    paper.tag('TD', () => paper.writeLine(value, { x, y: paper.y, width: TOTALS_WIDTH, align: 'right' }, style))
  })
  return height
}

function lastLabel({ kind, totals }: InvoiceFacts) {
  if (kind === 'quote') return 'Total TTC'
  if (kind === 'credit_note') return 'En votre faveur'
  return totals.dueCents === 0 && totals.paidCents !== 0 ? 'Reste à payer' : 'Net à payer'
}
