/** Statements as banks write them, made for a test: no sample of anybody's is copied here. */
import { plainWords } from '#core/words'

export type Movement = { on: string; cents: number; label: string; reference?: string; counterparty?: string; bankReference?: string }
export type Facts = { iban: string; openingCents: number; closingCents?: number; movements: Movement[]; currency?: string; number?: string }

export const euros = (cents: number) => (Math.abs(cents) / 100).toFixed(2)

const closingOf = ({ openingCents, closingCents, movements }: Facts) =>
  closingCents ?? movements.reduce((total, { cents }) => total + cents, openingCents)

export function camt053(facts: Facts): string {
  const { iban, openingCents, movements, currency = 'EUR', number = '1' } = facts
  const way = (cents: number) => (cents < 0 ? 'DBIT' : 'CRDT')
  const balance = (code: string, cents: number, on: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${euros(cents)}</Amt><CdtDbtInd>${way(cents)}</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`
  const entry = ({ on, cents, label, reference, counterparty, bankReference }: Movement) => `
<Ntry><Amt Ccy="${currency}">${euros(cents)}</Amt><CdtDbtInd>${way(cents)}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt>${bankReference ? `<AcctSvcrRef>${bankReference}</AcctSvcrRef>` : ''}<BkTxCd/>
<NtryDtls><TxDtls>${reference ? `<Refs><EndToEndId>${reference}</EndToEndId></Refs>` : ''}${counterparty ? `<RltdPties><${cents < 0 ? 'Cdtr' : 'Dbtr'}><Nm>${counterparty}</Nm></${cents < 0 ? 'Cdtr' : 'Dbtr'}></RltdPties>` : ''}<RmtInf><Ustrd>${label}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
  const days = movements.map(({ on }) => on).sort()
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M${number}</MsgId></GrpHdr>
<Stmt><Id>${number}</Id><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>
${balance('OPBD', openingCents, days[0])}${balance('CLBD', closingOf(facts), days.at(-1)!)}${movements.map(entry).join('')}
</Stmt></BkToCstmrStmt></Document>
`
}

export function cfonb120(facts: Facts): string {
  const { iban, openingCents, movements, currency = 'EUR' } = facts
  const [bank, branch, account] = [iban.slice(4, 9), iban.slice(9, 14), iban.slice(14, 25)]
  const signed = (cents: number) => {
    const text = String(Math.abs(cents)).padStart(14, '0')
    return text.slice(0, 13) + (cents < 0 ? '}JKLMNOPQR' : '{ABCDEFGHI')[Number(text[13])]
  }
  const day = (on: string) => `${on.slice(8)}${on.slice(5, 7)}${on.slice(2, 4)}`
  const text = (value: string, width: number) => plainWords(value).toUpperCase().padEnd(width).slice(0, width)
  const days = movements.map(({ on }) => on).sort()
  const head = (kind: string) => `${kind}${bank}    ${branch}${currency}2 ${account}`
  const balance = (kind: string, cents: number, on: string) => `${head(kind)}  ${day(on)}${' '.repeat(50)}${signed(cents)}${' '.repeat(16)}`
  const moved = ({ on, cents, label, reference = '', counterparty }: Movement) => [
    `${head('04')}05${day(on)}  ${day(on)}${text(label, 31)}  ${' '.repeat(7)}  ${signed(cents)}${text(reference, 16)}`,
    ...(counterparty ? [`${head('05')}05${day(on)}     ${cents < 0 ? 'NBE' : 'NPY'}${text(counterparty, 70)}  `] : []),
  ]
  return [balance('01', openingCents, days[0]), ...movements.flatMap(moved), balance('07', closingOf(facts), days.at(-1)!)].join('\r\n')
}

export function ofx(facts: Facts): string {
  const { iban, movements, currency = 'EUR' } = facts
  const day = (on: string) => `${on.replaceAll('-', '')}120000`
  const days = movements.map(({ on }) => on).sort()
  const moved = ({ on, cents, label, counterparty, bankReference }: Movement, index: number) =>
    `<STMTTRN>\n<TRNTYPE>${cents < 0 ? 'DEBIT' : 'CREDIT'}\n<DTPOSTED>${day(on)}\n<TRNAMT>${cents < 0 ? '-' : ''}${euros(cents).replace('.', ',')}\n<FITID>${bankReference ?? `${on}-${index}`}\n<NAME>${counterparty ?? label}\n<MEMO>${label}\n</STMTTRN>`
  return `OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:USASCII
CHARSET:1252
COMPRESSION:NONE

<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>${day(days.at(-1)!)}<LANGUAGE>FRA</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
<STMTRS><CURDEF>${currency}<BANKACCTFROM><BANKID>${iban.slice(4, 9)}<BRANCHID>${iban.slice(9, 14)}<ACCTID>${iban.slice(14, 25)}<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>${day(days[0])}<DTEND>${day(days.at(-1)!)}
${movements.map(moved).join('\n')}
</BANKTRANLIST>
<LEDGERBAL><BALAMT>${closingOf(facts) < 0 ? '-' : ''}${euros(closingOf(facts))}<DTASOF>${day(days.at(-1)!)}</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1>
</OFX>
`
}

/** Latest first, an account and its balance above the table, as most French banks do. */
export function csv(facts: Facts): string {
  const french = (cents: number) => `${cents < 0 ? '-' : ''}${euros(cents).replace('.', ',')}`
  let balance = facts.openingCents
  const rows = facts.movements.map(({ on, cents, label, reference = '' }) => {
    balance += cents
    const day = on.split('-').reverse().join('/')
    return [day, day, `"${label}"`, reference, cents < 0 ? french(cents) : '', cents < 0 ? '' : french(cents), french(balance)].join(';')
  })
  return `Compte courant;${facts.iban}\r\nSolde;${french(balance)}\r\n\r\nDate opération;Date valeur;Libellé;Référence;Débit;Crédit;Solde\r\n${rows.reverse().join('\r\n')}\r\n`
}
