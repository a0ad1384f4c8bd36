import { drawText } from '#documents/drawing/draw_words'
import { ink, styles } from '#documents/drawing/ink'
import { drawPairs, heightOfPairs, type PairsLook } from '#documents/drawing/pairs'
import type { Paper } from '#documents/drawing/paper'
import { ibanWords } from '#documents/drawing/wording'
import { drawAcceptance, heightOfAcceptance } from '#documents/invoice/acceptance'
import type { InvoiceFacts, PaymentTerms } from '#documents/invoice_facts'

const MEANS: Record<PaymentTerms['means'], string> = {
  transfer: 'Virement',
  card: 'Carte bancaire',
  cash: 'Espèces',
  cheque: 'Chèque',
  direct_debit: 'Prélèvement',
}

/** How to pay, what was agreed, then the words of the law in small print. */
export function drawConditions(paper: Paper, facts: InvoiceFacts) {
  if (facts.remarks) drawText(paper, { kind: 'text', text: facts.remarks })
  if (facts.offer?.acceptance) drawAcceptance(paper, facts.offer.acceptance)
  else if (facts.kind === 'quote') drawAgreement(paper)
  else if (settles(facts)) drawPayment(paper, facts)
  drawMentions(paper, facts)
}

const AGREEMENT = 86
const INSET = 12
const AFTER = 12

export function heightOfConditions(paper: Paper, facts: InvoiceFacts) {
  const remarks = facts.remarks ? paper.heightOf(facts.remarks, paper.width, styles.text) + AFTER : 0
  const agreed = facts.offer?.acceptance ? heightOfAcceptance(paper, facts.offer.acceptance) : AGREEMENT
  const settled = facts.kind === 'quote' ? agreed : settles(facts) ? heightOfPayment(paper, facts) + AFTER : 0
  const mentions = mentionsOf(facts).map((mention) => paper.heightOf(mention, paper.width, styles.small) + 3)
  return mentions.reduce((total, height) => total + height, remarks + settled)
}

const settles = ({ kind, payment }: InvoiceFacts) => kind !== 'credit_note' || payment.words !== undefined

function drawPayment(paper: Paper, facts: InvoiceFacts) {
  const height = heightOfPayment(paper, facts)
  paper.ensure(height)
  const top = paper.y
  paper.artifact(() => paper.box(paper.left, top, paper.width, height, ink.paper, 3))
  paper.y += INSET - 4
  drawPairs(paper, paymentOf(facts), paper.left + INSET, lookOf(paper))
  paper.y = top + height + AFTER
}

const lookOf = (paper: Paper): PairsLook => ({ width: paper.width - 2 * INSET, gap: [18, 34] })
const heightOfPayment = (paper: Paper, facts: InvoiceFacts) => heightOfPairs(paper, paymentOf(facts), lookOf(paper)) + 2 * INSET - 8

function paymentOf({ kind, seller, payment, number, totals }: InvoiceFacts) {
  const byTransfer = payment.means === 'transfer' && totals.dueCents > 0 && kind !== 'credit_note'
  const all: [string, string | undefined | false | null][] = [
    ['Règlement', payment.words ?? MEANS[payment.means]],
    ['IBAN', byTransfer && seller.iban && ibanWords(seller.iban)],
    ['BIC', byTransfer && seller.bic],
    ['Référence à rappeler', byTransfer && number],
  ]
  return all.filter((pair): pair is [string, string] => Boolean(pair[1]))
}

/** A quote is accepted by a date and a signature. */
function drawAgreement(paper: Paper) {
  paper.ensure(AGREEMENT)
  const x = paper.right - 232
  paper.tag('P', () => {
    paper.writeLine('Bon pour accord', { x, y: paper.y }, styles.strong, true)
    paper.writeLine('Date, nom et signature du client', { x, y: paper.y + 13 }, styles.label)
  })
  paper.rule(paper.y + AGREEMENT - 14, { from: x })
  paper.y += AGREEMENT
}

function drawMentions(paper: Paper, facts: InvoiceFacts) {
  for (const mention of mentionsOf(facts)) {
    const height = paper.heightOf(mention, paper.width, styles.small)
    paper.ensure(height)
    paper.tag('P', () => {
      paper.write(mention, { x: paper.left, y: paper.y, width: paper.width }, styles.small)
    })
    paper.y += height + 3
  }
}

function mentionsOf({ kind, number, payment, processing, capeMention, insuranceMention, copy }: InvoiceFacts) {
  const owed = kind !== 'quote'
  return [
    capeMention,
    insuranceMention,
    owed && [payment.latePenalty, payment.recovery, payment.earlyDiscount].join(' '),
    copy && 'Copie\u00A0: l’original est la facture électronique transmise par la plateforme agréée.',
    owed && number && `Facturation électronique\u00A0: traitement ${processing}.`,
  ].filter(Boolean) as string[]
}
