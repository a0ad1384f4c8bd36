import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import { preparedOnce } from '#core/prepared_once'

const Sqlite = createRequire(import.meta.url)('better-sqlite3')

const aDatabase = () => {
  const sqlite = new Sqlite(':memory:')
  preparedOnce(sqlite)
  sqlite.prepare('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)').run()
  sqlite.prepare('INSERT INTO notes (text) VALUES (?)').run('un')
  return sqlite
}

test.group('A question prepared once', () => {
  test('is kept with its words, and asked again with other values', ({ assert }) => {
    const sqlite = aDatabase()
    const question = 'SELECT text FROM notes WHERE id = ?'
    assert.strictEqual(sqlite.prepare(question), sqlite.prepare(question))
    sqlite.prepare('INSERT INTO notes (text) VALUES (?)').run('deux')
    assert.deepEqual([sqlite.prepare(question).get(1), sqlite.prepare(question).get(2)], [{ text: 'un' }, { text: 'deux' }])
  })

  test('is prepared anew once a table has changed', ({ assert }) => {
    const sqlite = aDatabase()
    assert.deepEqual(sqlite.prepare('SELECT * FROM notes').all(), [{ id: 1, text: 'un' }])
    sqlite.prepare("ALTER TABLE notes ADD COLUMN place TEXT DEFAULT 'ici'").run()
    assert.deepEqual(sqlite.prepare('SELECT * FROM notes').all(), [{ id: 1, text: 'un', place: 'ici' }])
  })

  test('is not lent while somebody still reads its answer', ({ assert }) => {
    const sqlite = aDatabase()
    const question = 'SELECT text FROM notes'
    const reading = sqlite.prepare(question).iterate()
    reading.next()
    assert.deepEqual(sqlite.prepare(question).all(), [{ text: 'un' }])
  })
})
