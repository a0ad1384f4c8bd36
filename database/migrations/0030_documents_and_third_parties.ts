import { BaseSchema } from '@adonisjs/lucid/schema'
import { refuseWhen } from '#database/triggers'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('documents', (table) => {
      table.increments('id')
      table.string('kind', 30).notNullable()
      /** What it is of, `invoice:7`: one kind of document per subject and version. */
      table.string('subject', 60).notNullable()
      table.string('file_name', 160).notNullable()
      table.string('media_type', 80).notNullable()
      table.integer('bytes').notNullable()
      table.string('sha256', 64).notNullable().index()
      table.string('storage_key', 160).notNullable()
      table.dateTime('created_at').notNullable()
      table.unique(['kind', 'subject'])
    })
    refuseWhen(this, {
      name: 'documents_are_kept',
      table: 'documents',
      before: 'UPDATE',
      message: 'Un document archivé ne se modifie pas.',
    })
    this.schema.createTable('third_parties', (table) => {
      table.increments('id')
      table.string('code', 17).notNullable().unique()
      table.string('kind', 20).notNullable()
      table.string('name', 160).notNullable()
      table.text('iban')
      table.string('bic', 11)
      table.dateTime('created_at').notNullable()
    })
  }

  async down() {
    for (const table of ['third_parties', 'documents']) this.schema.dropTable(table)
  }
}
