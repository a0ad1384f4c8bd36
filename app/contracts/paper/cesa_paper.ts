import { accountAccess, article, commonActivity, contributionWords, partiesOf, signaturesOf } from '#contracts/paper/clauses'
import type { ContractFacts } from '#contracts/paper/contract_facts'
import { houseOf } from '#documents/house_of'
import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import type { ContractPaper } from '#documents/paper_facts'

/** The clauses that C. trav. L7331-2 and R7331-10 to R7331-12 ask of a CESA; it says no working time and no hourly rate. */
export function cesaPaper(facts: ContractFacts): ContractPaper {
  const { contract, house, plan } = facts
  return {
    house: houseOf(house),
    title: 'Contrat d’entrepreneur salarié associé',
    subtitle: `CESA, articles L7331-1 et suivants du code du travail. ${contract.activity.tradeName}`,
    reference: `CESA ${contract.activity.code}-${contract.id}`,
    madeOn: contract.signedOn,
    parties: partiesOf(facts),
    articles: [
      article(
        'Objectifs et activité minimale',
        `L’entrepreneur mène l’activité ${contract.activity.tradeName} (${contract.activity.trade.toLowerCase()}) à partir du ${longDay(contract.startsOn)}, sans terme. Elle doit au moins couvrir la part fixe et la contribution ; les objectifs sont fixés et revus aux entretiens, deux fois par an au moins, dans un compte-rendu signé.`
      ),
      article(
        'Moyens, accompagnement et contrôle',
        'La coopérative accompagne l’entrepreneur, facture, encaisse et paie pour l’activité, en tient la comptabilité et en contrôle les engagements avant qu’ils ne soient pris.'
      ),
      article('Contribution', ...contributionWords(plan)),
      article(
        'Rémunération',
        `Part fixe : ${formatCents(contract.fixedPartCents)} bruts par mois, montant forfaitaire fondé sur les objectifs d’activité minimale (C. trav. R7331-11).`,
        'Part variable : chaque exercice, le chiffre d’affaires moins les charges directement et exclusivement liées à l’activité, moins la contribution et la part fixe chargée. Des acomptes peuvent être versés chaque mois si la trésorerie du compte le permet.',
        'À la clôture de l’exercice, la rémunération est régularisée et son solde versé dans le mois qui suit l’assemblée qui approuve les comptes (C. trav. R7331-12).'
      ),
      ...trial(facts),
      article('Statuts', `L’entrepreneur a reçu les statuts de ${house.name} en vigueur au jour de la signature.`),
      article(
        'Clientèle et propriété intellectuelle',
        'La clientèle que l’entrepreneur apporte, crée et développe, et les œuvres dont il est l’auteur, restent les siennes. Les biens achetés par l’activité et ses stocks appartiennent à la coopérative.'
      ),
      article(
        'Accès au sociétariat',
        `L’entrepreneur demande à devenir associé au plus tard à la dernière assemblée générale avant le ${longDay(facts.memberDeadline!)} : trois ans après le début du contrat, moins la durée des contrats antérieurs entre les parties. À défaut, le contrat prend fin (C. trav. L7331-3).`
      ),
      article(
        'Santé, sécurité et congés',
        'La coopérative répond des durées de travail, des repos, des congés et de la santé et sécurité quand elle les a fixés ou acceptés ; les congés payés sont toujours dus (C. trav. L7332-2).'
      ),
      article(
        'Engagements envers les tiers',
        'La coopérative répond des engagements pris envers les tiers dans le cadre de l’activité (C. trav. L7332-5).'
      ),
      accountAccess(house.name),
      ...commonActivity(facts),
      article('Litiges', 'Tout litige né du contrat relève du conseil de prud’hommes (C. trav. L7332-6).'),
    ],
    signatures: signaturesOf(facts),
  }
}

const trial = ({ trialEnd }: ContractFacts) =>
  trialEnd
    ? [
        article(
          'Période d’essai',
          `Elle court jusqu’au ${longDay(trialEnd)} : huit mois au plus, renouvellement compris, moins la durée du CAPE (C. trav. L7332-1).`
        ),
      ]
    : []
