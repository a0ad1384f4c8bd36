import { memberDeadline, trialEnd, type Dated } from '#contracts/clocks'
import { RENEWALS_ALLOWED } from '#contracts/renew_cape'
import { addMonths, type Day } from '#core/day'

export type DeadlineKind = 'cape_end' | 'trial_end' | 'member_deadline' | 'interview_due'
export type Deadline = { kind: DeadlineKind; on: Day; label: string; text: string }

export type ContractClock = Dated & {
  renewals: number
  /** Members of the cooperative owe no application any more. */
  isMember: boolean
  lastInterviewOn: Day | null
}

/** What a contract in force still has to meet, soonest first; deadlines that passed stay until they are met. */
export function deadlinesOf(contract: ContractClock, others: Dated[], on: Day): Deadline[] {
  const found = contract.isCape ? [capeEnd(contract)] : [interviewDue(contract), ...cesaDeadlines(contract, others, on)]
  return found.sort((a, b) => a.on.localeCompare(b.on))
}

function capeEnd({ lastDay, renewals }: ContractClock): Deadline {
  const left = RENEWALS_ALLOWED - renewals
  const text = left === 0 ? 'Plus de renouvellement : CESA ou sortie' : `Encore ${left} renouvellement${left > 1 ? 's' : ''}`
  return { kind: 'cape_end', on: lastDay!, label: 'Terme du CAPE', text }
}

/** Two interviews a year at least, each with its written report. */
const interviewDue = ({ startsOn, lastInterviewOn }: ContractClock): Deadline => ({
  kind: 'interview_due',
  on: addMonths(lastInterviewOn && lastInterviewOn > startsOn ? lastInterviewOn : startsOn, 6),
  label: 'Entretien individuel',
  text: 'Deux par an, avec compte-rendu signé',
})

function cesaDeadlines(contract: ContractClock, others: Dated[], on: Day): Deadline[] {
  const trial = trialEnd(contract, others)
  return [
    ...(trial && trial >= on
      ? [{ kind: 'trial_end' as const, on: trial, label: 'Fin de la période d’essai', text: 'Huit mois au plus, moins le CAPE' }]
      : []),
    ...(contract.isMember
      ? []
      : [
          {
            kind: 'member_deadline' as const,
            on: memberDeadline(contract, others),
            label: 'Date limite d’entrée au sociétariat',
            text: 'Sinon le contrat prend fin (C. trav. L7331-3)',
          },
        ]),
  ]
}
