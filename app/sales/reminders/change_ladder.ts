import Cooperative from '#cooperative/cooperative'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { unknownWords } from '#messages/with_words'
import { WORDS } from '#sales/reminders/reminder_letter'
import ReminderStep from '#sales/reminders/reminder_step'

export type StepFacts = { daysLate: number; title: string; body: string; withCharges: boolean }

export class LadderWithoutStep extends Refusal {
  constructor() {
    super('L’échelle garde au moins une étape.', 'steps.0.title')
  }
}

export class StepsOutOfOrder extends Refusal {
  constructor(index: number) {
    super('Chaque étape vient après la précédente : écrivez un retard plus long.', `steps.${index}.daysLate`)
  }
}

export class WordUnknown extends Refusal {
  constructor(word: string, field: string) {
    super(`Personne ne connaît le mot {${word}} : prenez ceux de la liste.`, field)
  }
}

/**
 * The ladder from now on, and whether the night sends by itself what is due; reminders already written keep their words.
 * Throws LadderWithoutStep, StepsOutOfOrder, WordUnknown.
 */
export function changeLadder(steps: StepFacts[], sends: boolean, on: Day, by: { id: number }, trx?: Transaction) {
  assertLadder(steps)

  return inTransaction(async (trx_) => {
    await trx_.from('reminder_steps').where('rank', '>', steps.length).delete()
    for (const [index, step] of steps.entries()) {
      const known = await ReminderStep.query({ client: trx_ }).where('rank', index + 1).first() // prettier-ignore
      const facts = { ...step, changedOn: on, changedById: by.id }
      if (known) await known.merge(facts).save()
      else await ReminderStep.create({ ...facts, rank: index + 1 }, { client: trx_ })
    }
    const house = await Cooperative.current({ client: trx_ })
    await house.merge({ settings: { ...house.settings, sendsReminders: sends } }).save()
    await recordAudit({ action: 'ladder_changed', subject: `cooperative:${house.id}`, details: { steps: steps.length, sends }, by }, trx_)
  }, trx)
}

function assertLadder(steps: StepFacts[]) {
  if (steps.length === 0) throw new LadderWithoutStep()
  for (const [index, { daysLate, title, body }] of steps.entries()) {
    if (daysLate <= (steps[index - 1]?.daysLate ?? 0)) throw new StepsOutOfOrder(index)
    for (const [field, text] of Object.entries({ title, body })) {
      const [word] = unknownWords(text, Object.keys(WORDS))
      if (word) throw new WordUnknown(word, `steps.${index}.${field}`)
    }
  }
}
