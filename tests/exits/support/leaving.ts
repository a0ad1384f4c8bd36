import { acquireAsset } from '#assets/acquire_asset'
import { countStock } from '#assets/count_stock'
import type Contract from '#contracts/contract'
import type { Day } from '#core/day'
import { UNPAID_VARIABLE_PART } from '#activities/account/account_parts'
import type { Company } from '#exits/plan/exit_facts'
import { exitPosition } from '#exits/settlement/exit_position'
import { balancesOn, totalOf } from '#ledger/balances'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { aPayHouse, earned, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aContributionPlan } from '#tests/support/contributions'
import { aCape, aCesa } from '#tests/support/people'

export const LAST_DAY: Day = '2026-03-31'

export const COMPANY: Company = {
  name: 'Kébé-Lorand Rénovation SASU (fictive)',
  legalForm: 'SASU',
  siren: '000 000 042',
  capitalCents: 5_000_00,
  street: '7 impasse des Charpentiers',
  postcode: '99100',
  city: 'Port-Essai',
  insurance: 'Décennale',
}

/** The house with its contribution plan, who prepares (Rachid) and who settles (Odile). */
export async function aHouseToLeave() {
  await aPayHouse()
  await aContributionPlan()
  return twoPeople()
}

/** A CESA that earned 15,000 € and was paid in January and February, on an account that owns what one says. */
export async function aLeavingEmployee({ things = true, startsOn = '2024-01-01', earnedCents = 15_000_00 } = {}): Promise<Contract> {
  const people = await twoPeople()
  const contract = await aCesa({ startsOn, fixedPartCents: 2_000_00 })
  const { activityId } = contract
  await earned(activityId, earnedCents)
  if (things) await ownsThings(activityId)
  for (const period of ['2026-01', '2026-02']) await payMonth(period, people)
  return contract
}

/** A van of 6,000 € a year old, finished goods for 1,200 €. */
async function ownsThings(activityId: number) {
  const lines = [debit('218200', 6_000_00, activityId), credit('512000', 6_000_00, activityId)]
  const { id: entryId } = await postEntry(
    { journal: 'OD', postedOn: '2026-01-02', label: 'Fourgon', source: 'test', piece: 'T2', lines },
    null
  )
  await acquireAsset({
    activityId,
    label: 'Fourgon',
    account: '218200',
    inServiceOn: '2026-01-01',
    costCents: 6_000_00,
    lifeMonths: 60,
    entryId,
  })
  await countStock({ activityId, account: '355000', valueCents: 1_200_00, countedOn: '2026-02-28' }, null)
}

export async function aLeavingHolder(): Promise<Contract> {
  const contract = await aCape({ startsOn: '2025-10-01', endsOn: LAST_DAY })
  await earned(contract.activityId, 2_400_00)
  return contract
}

/** A profit of a former year that the meeting left on the activity. */
export const remembers = (activityId: number, cents: number) =>
  postEntry(
    {
      journal: 'OD',
      postedOn: '2026-01-02',
      label: 'Résultat mémorisé',
      source: 'test',
      piece: 'T3',
      lines: [debit('512000', cents, activityId), credit('106310', cents, activityId)],
    },
    null
  )

/** What must be true of an account once settled: no balance, no memory, no thing, no leave; cash and receivables make the debts. */
export async function whatIsLeft(activityId: number, on: Day = LAST_DAY) {
  const balances = await balancesOn(on, { activityId })
  const { balanceCents, rememberedCents, fixedAssetsCents, stockCents, leaveCents, cashCents, receivablesCents, debtsCents } =
    await exitPosition(activityId, on)
  return {
    balance: balanceCents,
    remembered: rememberedCents,
    assets: fixedAssetsCents,
    stock: stockCents,
    leave: leaveCents,
    unpaidVariable: totalOf(balances, ...UNPAID_VARIABLE_PART),
    uncovered: cashCents + receivablesCents - debtsCents,
  }
}

export const NOTHING_LEFT = { balance: 0, remembered: 0, assets: 0, stock: 0, leave: 0, unpaidVariable: 0, uncovered: 0 }
