import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { FORMS, type FormName } from '#accounting/hand_over/forms'
import { longPeriod } from '#core/period'
import { BookExportSchema } from '#database/schema'
import User from '#identity/user'

/** What left the house: which file, of which months, for whom; the file is kept with its SHA-256. */
export default class BookExport extends BookExportSchema {
  declare form: FormName

  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string | null

  @belongsTo(() => User, { foreignKey: 'askedById' })
  declare askedBy: BelongsTo<typeof User>

  get label() {
    const { firstPeriod, lastPeriod } = this
    const months = firstPeriod === lastPeriod ? longPeriod(firstPeriod) : `${longPeriod(firstPeriod)} à ${longPeriod(lastPeriod)}`
    return `${FORMS[this.form].label}, ${months}`
  }

  get isFinished() {
    return Boolean(this.finishedAt || this.failure)
  }

  get isKept() {
    return Boolean(this.sha256)
  }
}
