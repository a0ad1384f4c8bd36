import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { openItems } from '#ledger/open_items'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import BankLine from '#treasury/statements/bank_line'
import { importStatement } from '#treasury/statements/import_statement'
import ThirdParty from '#third_parties/third_party'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'

type Movement = { on: Day; cents: number; label: string; counterparty?: string }

/** Maud imports October whole; November comes on the morning of the story, with five lines that nobody knows yet. */
export function writeBank(cast: Cast, diary: Diary) {
  diary.write('2026-11-03', () => importMonth('2026-10-01', '2026-10-31', [], '2026-11-03', cast))
  diary.writeExactly('2026-11-23', async () => importMonth('2026-11-01', '2026-11-20', await unknownLines(), '2026-11-23', cast))
}

/** What was noted between two days, as the bank tells of it, with what the bank alone knows. */
async function importMonth(from: Day, to: Day, more: Movement[], on: Day, { team }: Cast) {
  const account = await mainBankAccount()
  const lines = await BankLine.query().where('bank_account_id', account.id).where('booked_on', '<=', to).orderBy('booked_on').orderBy('id')
  const openingCents = sum(lines.filter(({ bookedOn }) => bookedOn < from).map(({ amountCents }) => amountCents))
  const noted = lines
    .filter(({ bookedOn }) => bookedOn >= from)
    .map(({ bookedOn, amountCents, label }) => ({ on: bookedOn, cents: amountCents, label }))
  const movements = [...noted, ...more].sort((a, b) => a.on.localeCompare(b.on))
  const text = camt053({ iban: account.iban!, number: from.slice(0, 7), from, to, openingCents, movements })
  await importStatement({ fileName: `releve-${from.slice(0, 7)}.xml`, bytes: Buffer.from(text) }, on, team.maud)
}

/** Fees, a subscription, a customer who quotes an invoice, one who pays two at once, and somebody. */
async function unknownLines(): Promise<Movement[]> {
  const owed = (await openItems({ accounts: ['411000'], until: '2026-11-19' })).filter(({ openCents }) => openCents > 0)
  const customers = [...Map.groupBy(owed, ({ thirdPartyId }) => thirdPartyId).values()]
  const pair = customers.find((items) => items.length > 1)?.slice(0, 2) ?? []
  const quoted = owed.find((item) => !pair.includes(item))
  const nameOf = async (id: number) => (await ThirdParty.findOrFail(id)).name
  const received: Movement[] = []
  if (quoted)
    received.push({
      on: '2026-11-19',
      cents: quoted.openCents,
      label: `VIR SEPA ${quoted.piece}`,
      counterparty: await nameOf(quoted.thirdPartyId),
    })
  if (pair.length === 2)
    received.push({
      on: '2026-11-20',
      cents: sum(pair.map(({ openCents }) => openCents)),
      label: 'VIR SEPA VOS FACTURES',
      counterparty: await nameOf(pair[0].thirdPartyId),
    })
  return [
    { on: '2026-11-02', cents: -18_00, label: 'FRAIS TENUE DE COMPTE OCTOBRE' },
    { on: '2026-11-10', cents: -39_90, label: 'PRLV SEPA TELECOM DU CHENAL', counterparty: 'Télécom du Chenal (fictif)' },
    ...received,
    { on: '2026-11-20', cents: 45_00, label: 'VIR SEPA MERCI POUR LES PANIERS' },
  ]
}

type Facts = { iban: string; number: string; from: Day; to: Day; openingCents: number; movements: Movement[] }

/** The file that the bank of the story would give, camt.053.001.08. */
function camt053({ iban, number, from, to, openingCents, movements }: Facts): string {
  const closingCents = openingCents + sum(movements.map(({ cents }) => cents))
  const amount = (cents: number) =>
    `<Amt Ccy="EUR">${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`
  const balance = (code: string, cents: number, on: Day) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${on}</Dt></Dt></Bal>`
  const entries = movements.map(({ on, cents, label, counterparty }, index) => {
    const other = cents < 0 ? 'Cdtr' : 'Dbtr'
    const parties = counterparty ? `<RltdPties><${other}><Pty><Nm>${written(counterparty)}</Nm></Pty></${other}></RltdPties>` : ''
    return `<Ntry>${amount(cents)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${number}-${index + 1}</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls>${parties}<RmtInf><Ustrd>${written(label)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${number}</MsgId><CreDtTm>${to}T20:00:00</CreDtTm></GrpHdr>
<Stmt><Id>${number}</Id><CreDtTm>${to}T20:00:00</CreDtTm><FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${to}T23:59:59</ToDtTm></FrToDt><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', openingCents, from)}${balance('CLBD', closingCents, to)}
${entries.join('\n')}
</Stmt></BkToCstmrStmt></Document>
`
}

const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
