import { BaseSchema } from '@adonisjs/lucid/schema'

const ACCOUNTS = [
  { number: '615000', label: 'Entretien et réparations' },
  { number: '618000', label: 'Formation et documentation' },
]

/** A house whose books are open already gets the accounts of the expenses that it may now claim; a new one lays them with the others. */
export default class extends BaseSchema {
  async up() {
    this.defer(async (db) => {
      if (!(await db.from('accounts').first())) return
      for (const { number, label } of ACCOUNTS)
        if (!(await db.from('accounts').where('number', number).first())) await db.table('accounts').insert({ number, label })
    })
  }

  /** An account that may have been used stays. */
  async down() {}
}
