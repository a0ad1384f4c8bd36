import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import Contract from '#contracts/contract'
import { ExitPlanSchema } from '#database/schema'
import ContractTransfer from '#exits/plan/contract_transfer'
import type { ExitFacts } from '#exits/plan/exit_facts'
import { EXIT_KINDS, VEHICLES, type ExitKind, type Vehicle } from '#exits/plan/exit_kinds'
import ExitDocument from '#exits/papers/exit_document'
import FollowUp from '#exits/follow_ups/follow_up'
import User from '#identity/user'
import Person from '#people/person'

/** Somebody's way out: decided, prepared by one person, settled by another, then followed for three years. */
export default class ExitPlan extends ExitPlanSchema {
  declare kind: ExitKind
  declare vehicle: Vehicle
  declare facts: ExitFacts | null

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  @belongsTo(() => User, { foreignKey: 'preparedById' })
  declare preparedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'settledById' })
  declare settledBy: BelongsTo<typeof User>

  @hasMany(() => ContractTransfer, { onQuery: (transfers) => transfers.orderBy('id') })
  declare transfers: HasMany<typeof ContractTransfer>

  @hasMany(() => ExitDocument, { onQuery: (papers) => papers.orderBy('id') })
  declare papers: HasMany<typeof ExitDocument>

  @hasMany(() => FollowUp, { onQuery: (surveys) => surveys.orderBy('due_on') })
  declare followUps: HasMany<typeof FollowUp>

  /** One's own, or those of the people whose record one may open. */
  static visibleTo(user: User) {
    return ExitPlan.query().whereIn('exit_plans.person_id', Person.visibleTo(user).select('persons.id'))
  }

  get isPrepared() {
    return Boolean(this.facts?.settlement)
  }

  get isSettled() {
    return Boolean(this.settledOn)
  }

  get kindLabel() {
    return EXIT_KINDS[this.kind].label
  }

  get vehicleLabel() {
    return VEHICLES[this.vehicle]
  }

  get subject() {
    return `exit_plan:${this.id}`
  }
}
