import { BaseSchema } from '@adonisjs/lucid/schema'

/** A logo is drawn to its own proportions. */
export default class extends BaseSchema {
  async up() {
    for (const column of ['logo_width', 'logo_height']) this.schema.raw(`ALTER TABLE brands ADD COLUMN ${column} INTEGER`)
  }

  async down() {
    for (const column of ['logo_width', 'logo_height']) this.schema.raw(`ALTER TABLE brands DROP COLUMN ${column}`)
  }
}
