import { isDay, type Day } from '#core/day'
import { readXmlTree, type XmlNode } from '#core/xml_tree'
import { HEAVIEST, StatementRefused } from '#treasury/statements/reading/statement_refused'
import { wholeStatement, words, writtenCents, type ReadLine, type ReadStatement } from '#treasury/statements/reading/read_statement'

const MOST_ELEMENTS = 1_000_000

/** Statements of ISO 20022, camt.053.001.02 to .08: the same elements, some in a sheath more in the later ones. Throws StatementRefused. */
export function readCamt053(bytes: Uint8Array): ReadStatement[] {
  const refuse = (reason: string, line?: number) => new StatementRefused(reason, line)
  const root = readXmlTree(bytes, { noun: 'un relevé', heaviest: HEAVIEST, mostElements: MOST_ELEMENTS, refuse })
  const statements = root.all('BkToCstmrStmt', 'Stmt')
  if (root.name !== 'Document' || statements.length === 0)
    throw new StatementRefused('Ce XML n’est pas un relevé CAMT.053 : il n’y a pas d’élément BkToCstmrStmt avec un Stmt.', root.line)
  return statements.map(readOne)
}

function readOne(statement: XmlNode): ReadStatement {
  refuseOtherCurrency(statement)
  return wholeStatement({
    at: statement.line,
    account: statement.says('Acct', 'Id', 'IBAN') ?? statement.says('Acct', 'Id', 'Othr', 'Id') ?? null,
    number: statement.says('LglSeqNb') ?? statement.says('ElctrncSeqNb') ?? statement.says('Id'),
    fromOn: dayIn(statement.first('FrToDt', 'FrDtTm')),
    toOn: dayIn(statement.first('FrToDt', 'ToDtTm')),
    openingCents: balance(statement, ['OPBD', 'PRCD']),
    closingCents: balance(statement, ['CLBD']),
    lines: statement
      .all('Ntry')
      .filter((entry) => (entry.says('Sts', 'Cd') ?? entry.says('Sts')) !== 'PDNG')
      .map(readEntry),
  })
}

function refuseOtherCurrency(statement: XmlNode) {
  const currency = statement.says('Acct', 'Ccy')
  if (currency && currency !== 'EUR') throw otherCurrency(currency, statement.first('Acct')!.line)
  const balances = statement.all('Bal', 'Amt')
  if (
    balances.length > 0 &&
    !currency &&
    statement.all('Ntry').length === 0 &&
    balances.every(({ attributes }) => attributes.Ccy !== 'EUR')
  )
    throw otherCurrency(balances[0].attributes.Ccy, balances[0].line)
}

const otherCurrency = (currency: string, line: number) =>
  new StatementRefused(`Ce relevé est en ${currency.slice(0, 3)} : les comptes de la maison sont en euros.`, line)

/** A balance in another currency says nothing of an account in euros. */
function balance(statement: XmlNode, codes: string[]): number | null {
  for (const code of codes) {
    const found = statement
      .all('Bal')
      .find((one) => one.says('Tp', 'CdOrPrtry', 'Cd') === code && one.first('Amt')?.attributes.Ccy === 'EUR')
    if (found) return signed(found)
  }
  return null
}

function signed(node: XmlNode): number {
  const amount = node.first('Amt')
  const cents = writtenCents(amount?.text ?? '')
  const way = node.says('CdtDbtInd')
  if (cents === null) throw new StatementRefused('Ce montant ne se lit pas.', node.line)
  if (way !== 'CRDT' && way !== 'DBIT') throw new StatementRefused('Rien ne dit si ce montant entre ou sort.', node.line)
  return (way === 'CRDT' ? cents : -cents) || 0
}

function readEntry(entry: XmlNode): ReadLine {
  const currency = entry.first('Amt')?.attributes.Ccy ?? ''
  if (currency !== 'EUR') throw otherCurrency(currency || '?', entry.line)
  const bookedOn = dayIn(entry.first('BookgDt')) ?? dayIn(entry.first('ValDt'))
  if (!bookedOn) throw new StatementRefused('Ce mouvement n’a pas de date.', entry.line)

  const amountCents = signed(entry)
  const details = entry.all('NtryDtls', 'TxDtls')
  const other = amountCents > 0 ? 'Dbtr' : 'Cdtr'
  const counterparty = firstOf(details, ['RltdPties', `Ultmt${other}`, 'Nm'], ['RltdPties', other, 'Pty', 'Nm'], ['RltdPties', other, 'Nm'])
  const reference = firstOf(details, ['RmtInf', 'Strd', 'CdtrRefInf', 'Ref'], ['Refs', 'EndToEndId'])
  const told = details.flatMap((one) => one.all('RmtInf', 'Ustrd').map(({ text }) => text))
  return {
    at: entry.line,
    bookedOn,
    valueOn: dayIn(entry.first('ValDt')) ?? undefined,
    amountCents,
    label:
      words(...told) || words(entry.says('AddtlNtryInf'), firstOf(details, ['AddtlTxInf'])) || counterparty || 'Mouvement sans libellé',
    counterparty,
    reference: reference === 'NOTPROVIDED' ? undefined : reference,
    bankReference: entry.says('AcctSvcrRef'),
  }
}

function firstOf(nodes: XmlNode[], ...paths: string[][]): string | undefined {
  for (const path of paths) for (const node of nodes) if (node.says(...path)) return words(node.says(...path))
  return undefined
}

/** A date, or the day of an instant as the bank wrote it. */
function dayIn(node: XmlNode | undefined): Day | null {
  const text = (node?.says('Dt') ?? node?.says('DtTm') ?? node?.text ?? '').trim().slice(0, 10)
  return isDay(text) ? text : null
}
