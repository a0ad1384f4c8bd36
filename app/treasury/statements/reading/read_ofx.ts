import { decoded } from '#core/decoded'
import { isDay, type Day } from '#core/day'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import { wholeStatement, words, writtenCents, type ReadLine, type ReadStatement } from '#treasury/statements/reading/read_statement'

type Aggregate = { name: string; at: number; values: Map<string, string>; children: Aggregate[] }

/** What holds others and is always closed; anything else is a leaf, which OFX 1 leaves open. */
const HOLDERS =
  /^(OFX|.*MSGSRSV1|.*TRNRS|.*STMTRS|.*ACCTFROM|.*ACCTTO|BANKTRANLIST|STMTTRN|LEDGERBAL|AVAILBAL|SONRS|STATUS|FI|PAYEE|BALLIST|BAL|CURRENCY|ORIGCURRENCY)$/

const MOST_ELEMENTS = 500_000

export const looksLikeOfx = (text: string) => /^\uFEFF?\s*(OFXHEADER:|(<\?xml[^>]*\?>\s*)?<\?OFX|(<\?xml[^>]*\?>\s*)?<OFX>)/i.test(text)

/** Statements of OFX 1 (SGML) and 2 (XML), as a bank's site lets one download them. Throws StatementRefused. */
export function readOfx(bytes: Uint8Array): ReadStatement[] {
  const root = treeOf(decoded(bytes))
  const statements = under(root, 'STMTRS', 'CCSTMTRS')
  if (statements.length === 0) throw new StatementRefused('Cet OFX ne contient aucun relevé de compte.')
  return statements.map(readOne)
}

function readOne(statement: Aggregate): ReadStatement {
  const currency = statement.values.get('CURDEF') ?? 'EUR'
  if (currency !== 'EUR')
    throw new StatementRefused(`Ce relevé est en ${currency.slice(0, 3)} : les comptes de la maison sont en euros.`, statement.at)
  const [account] = under(statement, 'BANKACCTFROM', 'CCACCTFROM')
  const [list] = under(statement, 'BANKTRANLIST')
  const [ledger] = under(statement, 'LEDGERBAL')
  const toOn = dayOf(list?.values.get('DTEND'))
  const asOf = dayOf(ledger?.values.get('DTASOF'))
  const closing = ledger ? writtenCents(ledger.values.get('BALAMT') ?? '') : null
  return wholeStatement({
    at: statement.at,
    account: account ? ['BANKID', 'BRANCHID', 'ACCTID'].map((name) => account.values.get(name) ?? '').join('') : null,
    fromOn: dayOf(list?.values.get('DTSTART')),
    toOn,
    openingCents: null,
    /** The balance of a later day is not the one that these lines end at. */
    closingCents: asOf && toOn && asOf <= toOn ? closing : null,
    lines: (list?.children ?? []).filter(({ name }) => name === 'STMTTRN').map(readMovement),
  })
}

function readMovement({ at, values, children }: Aggregate): ReadLine {
  const bookedOn = dayOf(values.get('DTPOSTED'))
  const amountCents = writtenCents(values.get('TRNAMT') ?? '')
  const currency = children.find(({ name }) => name === 'CURRENCY')?.values.get('CURSYM') ?? 'EUR'
  if (currency !== 'EUR')
    throw new StatementRefused(`Ce mouvement est en ${currency.slice(0, 3)} : les comptes de la maison sont en euros.`, at)
  if (!bookedOn) throw new StatementRefused('Ce mouvement n’a pas de date (DTPOSTED).', at)
  if (amountCents === null) throw new StatementRefused(`Le montant « ${(values.get('TRNAMT') ?? '').slice(0, 20)} » ne se lit pas.`, at)
  const name = values.get('NAME') ?? children.find((child) => child.name === 'PAYEE')?.values.get('NAME')
  return {
    at,
    bookedOn,
    amountCents,
    label: words(name, values.get('MEMO')) || values.get('TRNTYPE') || 'Mouvement sans libellé',
    counterparty: name,
    reference: values.get('REFNUM') ?? values.get('CHECKNUM'),
    bankReference: values.get('FITID'),
  }
}

function treeOf(text: string): Aggregate {
  if (/<!/.test(text))
    throw new StatementRefused('Cet OFX déclare un type de document ou une entité : un relevé n’en a pas besoin, il pourrait nuire.')
  const root: Aggregate = { name: '', at: 1, values: new Map(), children: [] }
  const open = [root]
  let [at, from, count] = [1, 0, 0]
  for (const found of text.matchAll(/<(\/?)([A-Za-z0-9._]+)>([^<\r\n]*)/g)) {
    at += linesBetween(text, from, found.index)
    from = found.index
    if (++count > MOST_ELEMENTS) throw new StatementRefused('Cet OFX est trop long pour un relevé.', at)
    const [, slash, tag, value] = found
    const name = tag.toUpperCase()
    if (!HOLDERS.test(name)) {
      if (!slash && value.trim() !== '') open.at(-1)!.values.set(name, plain(value))
    } else if (slash) {
      const closed = open.pop()!
      if (closed.name !== name)
        throw new StatementRefused(
          `La balise ${name} se ferme alors que ${closed.name || 'rien'} est ouvert : le fichier est abîmé ou tronqué.`,
          at
        )
    } else {
      const child = { name, at, values: new Map<string, string>(), children: [] }
      open.at(-1)!.children.push(child)
      open.push(child)
      if (open.length > 16) throw new StatementRefused('Cet OFX est trop profond pour un relevé.', at)
    }
  }
  if (open.length > 1)
    throw new StatementRefused(`Ce fichier s’arrête avant sa fin : la balise ${open.at(-1)!.name} n’est pas fermée.`, open.at(-1)!.at)
  return root
}

function linesBetween(text: string, from: number, to: number) {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const plain = (value: string) => words(value.replace(/&(amp|lt|gt|nbsp|quot|apos);/g, (_, name: string) => SIGNS[name]))

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: '’' }

/** `20261103120000[0:GMT]` is 3 November. */
function dayOf(text: string | undefined): Day | null {
  const day = (text ?? '').replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')
  return isDay(day) ? day : null
}

const under = (from: Aggregate, ...names: string[]): Aggregate[] =>
  from.children.flatMap((child) => (names.includes(child.name) ? [child] : under(child, ...names)))
