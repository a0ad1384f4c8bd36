import { BaseSchema } from '@adonisjs/lucid/schema'
import { refuseWhen } from '#database/triggers'

/** What the accountant adds to the books by hand, what a month's closing remembers, what leaves the house, and the seals. */
export default class extends BaseSchema {
  async up() {
    /** An entry typed by the accountant: a draft until it is posted, its lines as they were typed. */
    this.schema.createTable('manual_entries', (table) => {
      table.increments('id')
      table.string('journal', 3).notNullable().references('journals.code').index()
      table.date('posted_on').notNullable()
      table.string('piece', 40).notNullable()
      table.string('label', 200).notNullable()
      table.text('typed_lines', 'mediumtext').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('created_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.schema.createTable('manual_entry_papers', (table) => {
      table.increments('id')
      table.integer('manual_entry_id').unsigned().notNullable().references('manual_entries.id').index()
      table.integer('document_id').unsigned().references('documents.id').index()
      table.integer('added_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    /** Why an entry was reversed by hand, and by whom. */
    this.schema.createTable('entry_reversals', (table) => {
      table.increments('id')
      table.integer('entry_id').unsigned().notNullable().references('entries.id').unique()
      table.integer('reversal_id').unsigned().notNullable().references('entries.id').index()
      table.string('reason', 300).notNullable()
      table.date('reversed_on').notNullable()
      table.integer('reversed_by_id').unsigned().references('users.id').index()
    })
    /** A closed month that somebody asked to open again, and who else granted or declined it. */
    this.schema.createTable('period_reopenings', (table) => {
      table.increments('id')
      table.string('period', 7).notNullable().references('periods.period').index()
      table.string('reason', 500).notNullable()
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().notNullable().references('users.id').index()
      table.date('granted_on')
      table.integer('granted_by_id').unsigned().references('users.id').index()
      table.date('declined_on')
      table.integer('declined_by_id').unsigned().references('users.id').index()
      /** When it had been closed, and by whom. */
      table.date('was_closed_on')
      table.integer('was_closed_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    for (const before of ['INSERT', 'UPDATE'] as const) {
      refuseWhen(this, {
        name: `reopenings_have_two_people_${before.toLowerCase()}`,
        table: 'period_reopenings',
        before,
        when: 'NEW.granted_by_id = NEW.asked_by_id',
        message: 'Un mois se rouvre à deux : une personne le demande, une autre l’accorde.',
      })
    }
    /** A verification of the books: why, how far, and what it found. */
    this.schema.createTable('book_checks', (table) => {
      table.increments('id')
      table.string('reason', 20).notNullable()
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().references('users.id').index()
      table.integer('done').notNullable().defaultTo(0)
      table.integer('total').notNullable()
      table.text('findings', 'mediumtext')
      table.dateTime('created_at').notNullable()
      table.dateTime('finished_at')
    })
    /** What left the house: which file, of what, for whom, with its SHA-256. */
    this.schema.createTable('book_exports', (table) => {
      table.increments('id')
      table.string('form', 20).notNullable()
      table.string('first_period', 7).notNullable()
      table.string('last_period', 7).notNullable()
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().references('users.id').index()
      table.integer('lines_done').notNullable().defaultTo(0)
      table.integer('lines_total').notNullable().defaultTo(0)
      table.string('failure', 500)
      table.string('file_name', 120)
      table.string('storage_key', 160)
      table.bigInteger('bytes')
      table.string('sha256', 64)
      table.dateTime('created_at').notNullable()
      table.dateTime('finished_at')
    })
    /** The chained seal of a row that nobody may change any more, taken outside its table. */
    this.schema.createTable('row_seals', (table) => {
      table.integer('number').notNullable().primary()
      table.string('room', 40).notNullable()
      table.integer('row_id').unsigned().notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64).notNullable()
      table.dateTime('created_at').notNullable()
      table.unique(['room', 'row_id'])
    })
    for (const before of ['UPDATE', 'DELETE'] as const) {
      refuseWhen(this, {
        name: `seals_stay_${before.toLowerCase()}`,
        table: 'row_seals',
        before,
        message: 'Un sceau ne se modifie pas.',
      })
    }
  }

  async down() {
    for (const table of [
      'row_seals',
      'book_exports',
      'book_checks',
      'period_reopenings',
      'entry_reversals',
      'manual_entry_papers',
      'manual_entries',
    ])
      this.schema.dropTable(table)
  }
}
