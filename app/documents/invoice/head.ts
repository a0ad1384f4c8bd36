import { longDay, shortDay } from '#core/day'
import { knownAddress, sellerAddress } from '#documents/invoice/electronic_address'
import type { Customer, ElectronicAddress, InvoiceFacts, Seller } from '#documents/invoice_facts'
import { styles } from '#documents/drawing/ink'
import { drawPairs } from '#documents/drawing/pairs'
import type { Paper } from '#documents/drawing/paper'
import { addressLines, groupedBy3, siretWords } from '#documents/drawing/wording'

/** Where the window of a French envelope shows the address: 110 mm from the left, 45 mm from the top. */
const WINDOW = { x: 312, y: 126 }

/** Who sells on the left, who buys on the right, each with what the law wants printed of it. */
export function drawParties(paper: Paper, { seller, customer }: InvoiceFacts) {
  const delivery = customer.delivery ? [customer.delivery.name, ...addressLines(customer.delivery.address)] : []
  const from = drawColumn(paper, paper.left, WINDOW.x - paper.left - 28, [['Votre interlocuteur', sellerLines(seller)]])
  const to = drawColumn(paper, WINDOW.x, paper.right - WINDOW.x, [
    ['Client', customerLines(customer)],
    ['Livré à', delivery],
  ])
  paper.y = Math.max(from, to) + 10
}

const sellerLines = (seller: Seller) => [
  seller.person?.name ?? seller.name,
  seller.tradeName,
  seller.person?.email ?? seller.email,
  seller.person?.phone ?? seller.phone,
  seller.website,
  addressWords(sellerAddress(seller)),
]

function customerLines(customer: Customer) {
  const { name, contactName, address, siren, siret, vatNumber } = customer
  return [
    name,
    contactName,
    ...addressLines(address),
    siret ? `SIRET ${siretWords(siret)}` : siren && `SIREN ${groupedBy3(siren)}`,
    vatNumber && `TVA ${vatNumber}`,
    addressWords(knownAddress(customer)),
  ]
}

const addressWords = (address?: ElectronicAddress) => {
  if (!address || address.scheme === 'EM') return address?.value
  return `Adresse électronique\u00A0: ${address.value}`
}

type Lines = (string | undefined | false | '')[]

/** Blocks one under the other, each a quiet label, a name in bold, then lines. Returns where the column ends. */
function drawColumn(paper: Paper, x: number, width: number, blocks: [string, Lines][]) {
  let y = WINDOW.y
  for (const [label, lines] of blocks) {
    const said = lines.filter(Boolean) as string[]
    if (said.length === 0) continue
    paper.tag('P', () => {
      y += paper.write(label, { x, y, width }, styles.label, true) + 1
      said.forEach((line, rank) => {
        const style = rank === 0 ? styles.strong : styles.body
        y += paper.write(line, { x, y, width }, style, rank < said.length - 1)
      })
    })
    y += 8
  }
  return y
}

/** The dates and references between two hairlines, on as few rows as they need, then the object of the invoice. */
export function drawFacts(paper: Paper, facts: InvoiceFacts) {
  paper.rule(paper.y)
  paper.y += 8
  drawPairs(paper, factsOf(facts), paper.left, { width: paper.width })
  paper.y += 7
  paper.rule(paper.y)
  paper.y += 16
  if (!facts.title) return
  paper.tag('H2', () => {
    paper.y += paper.write(facts.title!, { x: paper.left, y: paper.y, width: paper.width }, styles.heading)
  })
  paper.y += 8
}

function factsOf(facts: InvoiceFacts): [string, string][] {
  const { kind, lines, corrects = [] } = facts
  const supplied = lines.some(({ nature }) => nature === 'goods') ? 'Livraison' : 'Prestation'
  const all: [string, string | undefined][] = [
    [kind === 'quote' ? 'Établi le' : kind === 'credit_note' ? 'Émis le' : 'Émise le', longDay(facts.issuedOn)],
    [kind === 'quote' ? 'Valable jusqu’au' : 'À payer avant le', facts.dueOn && longDay(facts.dueOn)],
    [
      kind === 'credit_note' ? 'Sur la facture' : 'Annule et remplace',
      corrects.map((former) => `${former.number} du ${longDay(former.issuedOn)}`).join(', '),
    ],
    [`${supplied} le`, facts.deliveredOn && longDay(facts.deliveredOn)],
    ['Période', facts.period && `${shortDay(facts.period.from)} – ${shortDay(facts.period.to)}`],
    ['Nature', natureWords(facts)],
    ['Votre commande', facts.orderNumber],
    ['Votre contrat', facts.contractNumber],
    ['Votre référence', facts.buyerReference],
  ]
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

/** Goods, services or both: compulsory since the reform (CGI ann. II, 242 nonies A). */
export function natureWords({ lines }: Pick<InvoiceFacts, 'lines'>) {
  const natures = new Set(lines.map(({ nature }) => nature))
  if (natures.size > 1) return 'Biens et services'
  return natures.has('goods') ? 'Livraison de biens' : 'Prestation de services'
}
