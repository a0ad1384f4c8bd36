import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { leaf, node } from '#core/xml'
import { latinText } from '#treasury/transfers/latin_text'

export const FORMATS = { 'pain.001.001.09': 'pain.001.001.09, depuis 2023', 'pain.001.001.03': 'pain.001.001.03, ancien' } as const

export type Format = keyof typeof FORMATS

export type TransferOrder = {
  endToEnd: string
  name: string
  iban: string
  bic?: string | null
  amountCents: number
  remittance: string
}

export type PaymentFile = {
  format: Format
  /** Of the message and of its one payment: at most 35 signs. */
  number: string
  /** `2026-11-25T09:00:00`. */
  madeAt: string
  executionOn: Day
  isSalaries: boolean
  debtor: { name: string; iban: string; bic?: string | null }
  transfers: TransferOrder[]
}

/**
 * An ISO 20022 customer credit transfer, as banks take it (EPC132-08): one payment, one debit at the bank; salaries say so,
 * so that nobody reads them one by one on the statement. No address: within the SEPA zone none is asked, and one that is
 * not structured is refused since November 2026.
 */
export function pain001(file: PaymentFile): string {
  const root = 'CstmrCdtTrfInitn'
  const inside = node(root, header(file), payment(file))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${file.format}">${inside}</Document>\n`
}

const header = ({ number, madeAt, transfers, debtor }: PaymentFile) =>
  node('GrpHdr', leaf('MsgId', number), leaf('CreDtTm', madeAt), totals(transfers), node('InitgPty', nameOf(debtor.name)))

function payment({ format, number, executionOn, isSalaries, debtor, transfers }: PaymentFile) {
  return node(
    'PmtInf',
    leaf('PmtInfId', number),
    leaf('PmtMtd', 'TRF'),
    leaf('BtchBookg', 'true'),
    totals(transfers),
    node('PmtTpInf', node('SvcLvl', leaf('Cd', 'SEPA')), node('CtgyPurp', leaf('Cd', isSalaries && 'SALA'))),
    format === 'pain.001.001.09' ? node('ReqdExctnDt', leaf('Dt', executionOn)) : leaf('ReqdExctnDt', executionOn),
    node('Dbtr', nameOf(debtor.name)),
    account('DbtrAcct', debtor.iban),
    agent('DbtrAgt', debtor.bic, format) || node('DbtrAgt', node('FinInstnId', node('Othr', leaf('Id', 'NOTPROVIDED')))),
    leaf('ChrgBr', 'SLEV'),
    ...transfers.map((one) => transfer(one, format))
  )
}

const transfer = ({ endToEnd, name, iban, bic, amountCents, remittance }: TransferOrder, format: Format) =>
  node(
    'CdtTrfTxInf',
    node('PmtId', leaf('EndToEndId', endToEnd)),
    node('Amt', leaf('InstdAmt', euros(amountCents), 'Ccy="EUR"')),
    agent('CdtrAgt', bic, format),
    node('Cdtr', nameOf(name)),
    account('CdtrAcct', iban),
    node('RmtInf', leaf('Ustrd', latinText(remittance, 140)))
  )

const totals = (transfers: TransferOrder[]) =>
  leaf('NbOfTxs', String(transfers.length)) + leaf('CtrlSum', euros(sum(transfers.map(({ amountCents }) => amountCents))))

/** A name that no letter of it can be written is refused by no bank, but an empty one is. */
const nameOf = (name: string) => leaf('Nm', latinText(name, 70) || 'NON COMMUNIQUE')

const account = (name: string, iban: string) => node(name, node('Id', leaf('IBAN', iban)))

const agent = (name: string, bic: string | null | undefined, format: Format) =>
  node(name, node('FinInstnId', leaf(format === 'pain.001.001.09' ? 'BICFI' : 'BIC', bic)))

const euros = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
