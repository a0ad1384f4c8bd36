import { shareOf } from '#core/cents'
import type { VatGroup } from '#documents/invoice_facts'
import { credit, debit, type EntryDraft, type LineDraft } from '#ledger/entry_draft'
import type { PendingVat } from '#ledger/pending_vat'
import { inCurrency, splitByNature, turnoverLines, type Sale } from '#sales/invoices/sale_entry'
import { dueVatAccount, pendingVatAccount } from '#sales/invoices/vat_accounts'

export type CreditNote = Sale & {
  correctedNumber: string
  /** VAT of the invoice that still waits for its customer, by account. */
  pending: PendingVat[]
  /** Nothing of the invoice is owed any more after this note. */
  closes: boolean
}

export type CreditNoteEntry = {
  draft: EntryDraft
  /** Pending VAT that the note takes away or makes due, by account, in cents. */
  releases: { account: string; cents: number }[]
}

/**
 * The mirror of a sale, at the stage reached: VAT that still waits is taken from 44574 first, what was paid from 44571.
 * When the note closes the invoice, what is left waiting belongs to what was paid, and becomes due.
 */
export function creditNoteEntry(note: CreditNote): CreditNoteEntry {
  const pending = new Map(note.pending.map((vat) => [vat.account, { ...vat }]))
  const vat = note.amounts.vatGroups.flatMap((group) => takenBack(group, note, pending))
  const left = note.closes ? [...pending.values()].filter(({ cents }) => cents > 0) : []
  const made = left.flatMap((one) => madeDue(one, note.activityId))
  return {
    draft: {
      journal: 'VE',
      postedOn: note.issuedOn,
      label: `Avoir ${note.number} sur ${note.correctedNumber} ${note.customerName}`,
      source: `invoice:${note.invoiceId}`,
      piece: note.number,
      lines: [
        ...givenBack(note),
        ...vat,
        ...made,
        credit('411000', note.amounts.totalCents, note.activityId, note.thirdPartyId, inCurrency(note)),
      ],
    },
    releases: releasesOf([...vat, ...made]),
  }
}

/** Turnover, or what a deposit had asked ahead. */
function givenBack(note: CreditNote): LineDraft[] {
  if (note.isDeposit) return [debit('419100', note.amounts.netCents, note.activityId, note.thirdPartyId)]
  return turnoverLines({ ...note, lines: note.lines.map((line) => ({ ...line, netCents: -line.netCents })) })
}

/** Takes from what waits as far as it goes, the rest from what is due. */
function takenBack(group: VatGroup, note: CreditNote, pending: Map<string, PendingVat>): LineDraft[] {
  const { dueCents, pendingCents, dueBaseCents } = splitByNature(group, note)
  const waiting = pending.get(pendingVatAccount(group.rateBps))
  const takenCents = Math.min(pendingCents, waiting?.cents ?? 0)
  if (waiting) waiting.cents -= takenCents
  const paidCents = pendingCents - takenCents
  const about = (baseCents: number) => ({ vatCode: group.category, vatRateBps: group.rateBps, vatBaseCents: -baseCents })
  const baseOf = (cents: number) => shareOf(cents, 10_000, group.rateBps)
  return [
    debit(pendingVatAccount(group.rateBps), takenCents, note.activityId, null, about(baseOf(takenCents))),
    debit(dueVatAccount(group.rateBps), dueCents, note.activityId, null, about(dueBaseCents)),
    debit(dueVatAccount(group.rateBps), paidCents, note.activityId, null, about(baseOf(paidCents))),
  ]
}

function madeDue({ account, releasesInto, cents, vatCode, vatRateBps }: PendingVat, activityId: number): LineDraft[] {
  const about = { vatCode, vatRateBps, vatBaseCents: vatRateBps ? shareOf(cents, 10_000, vatRateBps) : undefined }
  return [debit(account, cents, activityId, null, about), credit(releasesInto, cents, activityId, null, about)]
}

function releasesOf(lines: LineDraft[]) {
  const cents = new Map<string, number>()
  for (const { account, debitCents } of lines) {
    if (account.startsWith('44574')) cents.set(account, (cents.get(account) ?? 0) + debitCents)
  }
  return [...cents].map(([account, amount]) => ({ account, cents: amount })).filter((release) => release.cents > 0)
}
