import type Amendment from '#contracts/amendment'
import { article, partiesOf, signaturesOf } from '#contracts/paper/clauses'
import type { ContractFacts } from '#contracts/paper/contract_facts'
import { houseOf } from '#documents/house_of'
import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import type { ContractPaper } from '#documents/paper_facts'

/** What changes, and that nothing else does. */
export function amendmentPaper(amendment: Amendment, facts: ContractFacts): ContractPaper {
  const { contract, house } = facts
  const of = `du ${contract.label} signé le ${longDay(contract.signedOn)}`
  return {
    house: houseOf(house),
    title: amendment.label,
    subtitle: `${of.replace('du', 'Au')}, ${contract.activity.tradeName}`,
    reference: `${contract.label} ${contract.activity.code}-${contract.id}`,
    madeOn: amendment.signedOn,
    parties: partiesOf(facts),
    articles: [...changes(amendment), article('Autres clauses', `Les autres clauses ${of} restent inchangées.`)],
    signatures: signaturesOf(facts, amendment.signedOn),
  }
}

function changes(amendment: Amendment) {
  const from = longDay(amendment.effectiveOn)
  return [
    ...(amendment.isRenewal
      ? [article('Durée', `Le contrat est renouvelé du ${from} au ${longDay(amendment.endsOn!)} (C. com. L127-2 et R127-2).`)]
      : []),
    ...(amendment.fixedPartCents !== null
      ? [article('Part fixe', `À partir du ${from}, la part fixe est de ${formatCents(amendment.fixedPartCents)} bruts par mois.`)]
      : []),
    ...(amendment.note ? [article('Ce qui change', `À partir du ${from} : ${amendment.note}`)] : []),
  ]
}
