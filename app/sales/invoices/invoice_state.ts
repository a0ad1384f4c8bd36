import { daysBetween, longDay, type Day } from '#core/day'

type Standing = {
  kind: string
  number: string | null
  due_on: Day | null
  submitted_on: Day | null
  returned_on: Day | null
  written_off_on?: Day | null
  total_cents: number
  open_cents: number
  deducted_cents?: number
}

export type InvoiceState = { is: 'draft' | 'waiting' | 'due' | 'late' | 'done' | 'refused'; label: string }

/** Where an invoice stands on a day, in words; what is owed of it was asked of the ledger. */
export function invoiceState(invoice: Standing, today: Day): InvoiceState {
  if (invoice.number === null) return draftState(invoice)
  if (invoice.kind === 'credit_note') {
    return invoice.open_cents === 0 ? { is: 'done', label: 'Soldé' } : { is: 'waiting', label: 'À rembourser' }
  }
  if (invoice.written_off_on) return { is: 'refused', label: 'Passée en perte' }
  if (invoice.open_cents === 0) return { is: 'done', label: 'Réglée' }
  const days = daysBetween(today, invoice.due_on!)
  if (days < 0) return { is: 'late', label: `En retard de ${counted(-days)}` }
  if (invoice.open_cents < invoice.total_cents - (invoice.deducted_cents ?? 0)) return { is: 'due', label: 'Réglée en partie' }
  return { is: 'due', label: days === 0 ? 'Due aujourd’hui' : `Due dans ${counted(days)}` }
}

function draftState({ submitted_on: submittedOn, returned_on: returnedOn }: Standing): InvoiceState {
  if (submittedOn) return { is: 'waiting', label: `Soumise le ${longDay(submittedOn)}` }
  return returnedOn ? { is: 'refused', label: 'À corriger' } : { is: 'draft', label: 'Brouillon' }
}

const counted = (days: number) => `${days}\u00A0${days > 1 ? 'jours' : 'jour'}`
