import Contract from '#contracts/contract'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import EndOfContractNotice from '#payroll/declarations/ends/end_of_contract_notice'

export type EndFacts = {
  reasonCode: string
  notifiedOn?: Day | null
  agreedOn?: Day | null
  lastWorkedOn?: Day | null
  noticeCode: string
  noticeFrom?: Day | null
  noticeTo?: Day | null
}

export class NotEnded extends Refusal {
  constructor() {
    super('Seule la fin d’un CESA se signale\u00A0: ce contrat court encore, ou n’est pas un contrat de travail.')
  }
}

export class NoticeAlreadyFiled extends Refusal {
  constructor() {
    super('Ce signalement est déjà déposé\u00A0: une correction se fait sur net-entreprises.')
  }
}

export class DatesDisagree extends Refusal {}

/** A convention has no notice period, and is dated; a trial has its own; the others say what became of theirs. */
const MUTUAL = '043'
const TRIALS = ['034', '035']
const NO_NOTICE = '90'
const TRIAL_NOTICE = '60'

/** Writes what only people know of the end of a contract. Throws NotEnded, NoticeAlreadyFiled, DatesDisagree. */
export function describeEnd(
  contractId: number,
  facts: EndFacts,
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<EndOfContractNotice> {
  return inTransaction(async (trx_) => {
    const contract = await Contract.query({ client: trx_ }).where('id', contractId).firstOrFail()
    if (contract.isCape || !contract.endedOn) throw new NotEnded()
    const known = await EndOfContractNotice.query({ client: trx_ }).where({ contractId }).forUpdate().first()
    if (known?.isFiled) throw new NoticeAlreadyFiled()

    const told = { notifiedOn: null, agreedOn: null, lastWorkedOn: null, noticeFrom: null, noticeTo: null, ...facts }
    assertAgree(told, contract)
    const notice = (known ?? new EndOfContractNotice()).useTransaction(trx_)
    return notice.merge({ ...told, contractId, describedOn: on, describedById: by.id }).save()
  }, trx)
}

/** What DSN-Val refuses (S21.G00.62.003, .004 and .006, S21.G00.63.001 to .003). */
function assertAgree(facts: EndFacts, { startsOn, endedOn }: Contract) {
  const { reasonCode, noticeCode, notifiedOn, agreedOn, lastWorkedOn, noticeFrom, noticeTo } = facts
  const refuse = (message: string, field: string) => {
    throw new DatesDisagree(message, field)
  }
  if (reasonCode === MUTUAL && !agreedOn) refuse('Une rupture conventionnelle a la date de sa convention.', 'agreedOn')
  if (agreedOn && agreedOn >= endedOn!) refuse('La convention se signe avant la fin du contrat.', 'agreedOn')
  if (reasonCode === MUTUAL && noticeCode !== NO_NOTICE) refuse('Une rupture conventionnelle n’a pas de préavis.', 'noticeCode')
  if (TRIALS.includes(reasonCode) && ![TRIAL_NOTICE, NO_NOTICE].includes(noticeCode)) {
    refuse('Une période d’essai a un délai de prévenance, ou rien.', 'noticeCode')
  }
  if (noticeCode !== NO_NOTICE && (!noticeFrom || !noticeTo)) refuse('Ce préavis a un début et une fin.', 'noticeFrom')
  if (noticeFrom && noticeTo && noticeTo < noticeFrom) refuse('Le préavis finit avant de commencer.', 'noticeTo')
  if (notifiedOn && noticeFrom && noticeFrom < notifiedOn) refuse('Le préavis commence après la notification.', 'noticeFrom')
  for (const [field, day] of Object.entries({ notifiedOn, lastWorkedOn })) {
    if (day && (day < startsOn || day > endedOn!)) refuse('Cette date est hors du contrat.', field)
  }
}
