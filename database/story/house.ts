import type Cooperative from '#cooperative/cooperative'
import { openHouse } from '#cooperative/open_house'
import type { Day } from '#core/day'
import GeneralMeeting from '#cooperative/general_meeting'
import { openFiscalYear } from '#ledger/open_fiscal_year'
import { notifyEstablishmentRates } from '#payroll/rates/notify_establishment_rates'

/** « Les Pirogues », cooperative of Port-Essai: a house that does not exist, with numbers that were never attributed. */
export async function openTheHouse(today: Day): Promise<Cooperative> {
  const house = await openHouse({
    name: 'Les Pirogues',
    legalForm: 'SCOP SARL à capital variable (société fictive)',
    capitalCents: 12_000_00,
    siren: '000000018',
    siret: '00000001800028',
    naf: '8299Z',
    vatNumber: 'FR66000000018',
    rcsCity: 'Port-Essai',
    street: '12 quai des Pirogues',
    postcode: '99100',
    city: 'Port-Essai',
    email: 'bonjour@example.org',
    phone: '01 99 00 12 34',
    iban: 'FR1420041010050500013M02606',
    bic: 'PSSTFRPPXXX',
    vatOn: 'receipts',
    headcountBand: '11_to_49',
    ca3Day: 19,
    expenseDeadlineDay: 18,
    lateClaims: 'postponed',
    payInputDay: 20,
    payDay: 28,
    paymentTermDays: 30,
    healthPremiumCents: 40_00,
    advanceCeilingCents: 3_500_00,
    einvoicingFrom: '2027-09-01',
  })
  await house.merge({ isDemo: true, pinnedOn: today }).save()
  await notifyEstablishmentRates({
    validFrom: '2025-01-01',
    accidentRate: 1100,
    mobilityRate: 2000,
    source: 'Notification fictive de la caisse et taux de Port-Essai',
  })
  await notifyEstablishmentRates({
    validFrom: '2026-01-01',
    accidentRate: 1100,
    mobilityRate: 2000,
    source: 'Notification fictive de la caisse et taux de Port-Essai',
  })
  for (const year of [2025, 2026]) await openFiscalYear(year)
  await GeneralMeeting.createMany([
    { heldOn: '2025-06-13', kind: 'ordinary', approvesYear: 2024 },
    { heldOn: '2026-06-12', kind: 'ordinary', approvesYear: 2025 },
    { heldOn: '2027-01-22', kind: 'extraordinary', approvesYear: null },
  ])
  return house
}
