import { accountAccess, article, commonActivity, contributionWords, partiesOf, signaturesOf } from '#contracts/paper/clauses'
import type { ContractFacts } from '#contracts/paper/contract_facts'
import { houseOf } from '#documents/house_of'
import { formatCents } from '#core/cents'
import { addDays, longDay } from '#core/day'
import type { ContractPaper } from '#documents/paper_facts'

/** The clauses that C. com. R127-1 asks of a CAPE, in its order. */
export function capePaper(facts: ContractFacts): ContractPaper {
  const { contract, house, plan } = facts
  const activity = `${contract.activity.tradeName} (${contract.activity.trade.toLowerCase()})`
  return {
    house: houseOf(house),
    title: 'Contrat d’appui au projet d’entreprise',
    subtitle: `CAPE, articles L127-1 et suivants du code de commerce. ${contract.activity.tradeName}`,
    reference: `CAPE ${contract.activity.code}-${contract.id}`,
    madeOn: contract.signedOn,
    parties: partiesOf(facts),
    articles: [
      article(
        'Programme et engagements',
        `Avant le début de l’activité, la coopérative aide le bénéficiaire à préparer son projet : ${activity}. Il suit les rendez-vous et les ateliers convenus et rend compte de ses démarches.`,
        'Dès le début de l’activité, il la mène au nom de la coopérative, qui facture, encaisse et tient les comptes ; il y consacre le temps du programme et rend compte de ses ventes.'
      ),
      article(
        'Moyens',
        'La coopérative met à disposition son accompagnement, son système d’information, ses assurances et sa comptabilité. Leur évolution est convenue lors des entretiens.'
      ),
      article('Contribution', ...contributionWords(plan)),
      article(
        'Engagements envers les tiers',
        'Jusqu’à l’immatriculation du bénéficiaire, la coopérative porte ses engagements envers les tiers (C. com. L127-4). Ils se limitent aux achats de l’activité, dans la limite de la trésorerie disponible de son compte, sauf accord écrit ; leur charge finale est celle du compte d’activité.'
      ),
      accountAccess(house.name),
      article(
        'Durée',
        `Le contrat court du ${longDay(contract.startsOn)} au ${longDay(firstTerm(facts))}. Il peut être renouvelé deux fois, par écrit, pour douze mois au plus chaque fois (C. com. L127-2).`
      ),
      article(
        'Fin anticipée',
        'Chacun peut y mettre fin par écrit avec un préavis d’un mois, ou sans préavis d’un commun accord, ou si l’autre manque à ses engagements. La coopérative en informe l’Urssaf et France Travail.'
      ),
      article(
        'Rémunération et cotisations',
        contract.fixedPartCents > 0
          ? `La coopérative verse au bénéficiaire ${formatCents(contract.fixedPartCents)} bruts par mois, à la charge du compte d’activité.`
          : 'Aucune rémunération n’est versée avant le début de l’activité. Ensuite, ce que l’activité a gagné est versé au bénéficiaire, cotisations sociales déduites, à sa demande ou en fin de contrat.',
        'Les cotisations sociales payées par la coopérative sont à la charge du compte d’activité.'
      ),
      article(
        'Mention sur les documents',
        'Jusqu’à l’immatriculation, factures, devis et lettres disent que le bénéficiaire est en CAPE, avec le nom, le siège et le numéro de la coopérative et le terme du contrat (C. com. R127-3).'
      ),
      ...commonActivity(facts),
    ],
    signatures: signaturesOf(facts),
  }
}

/** The term that was signed: renewals have papers of their own. */
function firstTerm({ contract }: ContractFacts) {
  const renewals = contract.amendments.filter((amendment) => amendment.isRenewal)
  return renewals.length === 0 ? contract.endsOn! : addDays(renewals[0].effectiveOn, -1)
}
