import type { PaymentTerms } from '#documents/invoice_facts'
import type { CustomerKind } from '#sales/customers/customer'

/** What an invoice must say of late payment, by kind of customer (C. com. L441-10, D441-5; CCP R2192-31). */
const TERMS: Record<CustomerKind, Pick<PaymentTerms, 'latePenalty' | 'recovery'>> = {
  company: {
    latePenalty: 'En cas de retard, pénalités au taux de trois fois l’intérêt légal, exigibles sans rappel.',
    recovery: 'Indemnité forfaitaire pour frais de recouvrement\u00A0: 40\u00A0€.',
  },
  public: {
    latePenalty: 'En cas de retard, intérêts moratoires au taux de la Banque centrale européenne majoré de huit points.',
    recovery: 'Indemnité forfaitaire pour frais de recouvrement\u00A0: 40\u00A0€.',
  },
  person: {
    latePenalty: 'Aucune pénalité de retard n’est demandée aux particuliers.',
    recovery: 'Aucune indemnité de recouvrement n’est demandée aux particuliers.',
  },
}

const NO_EARLY_DISCOUNT = 'Pas d’escompte pour paiement anticipé.'

export const paymentTerms = (kind: CustomerKind, termDays: number, endsMonth = false): PaymentTerms => ({
  words: termWords(termDays, endsMonth),
  means: 'transfer',
  ...TERMS[kind],
  earlyDiscount: NO_EARLY_DISCOUNT,
})

function termWords(termDays: number, endsMonth: boolean) {
  if (termDays === 0) return endsMonth ? 'Paiement à la fin du mois, par virement' : 'Paiement à réception, par virement'
  return `Paiement à ${termDays} jours${endsMonth ? ' fin de mois' : ''}, par virement`
}

export const creditNoteTerms = (kind: CustomerKind, number: string): PaymentTerms => ({
  words: `À déduire de la facture ${number}, ou remboursé par virement si elle est payée`,
  means: 'transfer',
  ...TERMS[kind],
  earlyDiscount: NO_EARLY_DISCOUNT,
})
