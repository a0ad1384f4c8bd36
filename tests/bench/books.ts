import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { activityAccount } from '#activities/account/activity_account'
import { activitiesQueue } from '#activities/activities_queue'
import { trialBalance } from '#accounting/books/trial_balance'
import type User from '#identity/user'
import { bareDatabase, type BareDatabase } from '#tests/bench/bare_database'
import type { Bench, Figure } from '#tests/bench/figure'
import { livedInBooks } from '#tests/bench/lived_in_books'
import { p50, p95, sampled, timed } from '#tests/bench/stopwatch'
import { AS_A_WORKER, openDoors, Visitor } from '#tests/bench/visitor'
import { judged, kit } from '#tests/support/kit'
import { aDirector, anAccountant, PASSWORD } from '#tests/support/users'

const TODAY = '2026-11-23'
const FEC_JUDGE = 'fec/fec-check.mjs'

/** P4, P5, P6: the books of a large house, handed over, balanced and looked at. */
export const books: Bench = {
  title: 'P4, P5 et P6, les livres',
  noun: 'lignes',
  usualSize: 1_000_000,
  async open(size) {
    const house = await livedInBooks(size)
    const maud = await anAccountant()
    const bare = await bareDatabase()
    const doors = await openDoors()
    const [entrepreneur, odile] = [new Visitor(), new Visitor()]
    await doors.visitor.signIn(maud.email, PASSWORD)
    await entrepreneur.signIn(house.entrepreneur.email, PASSWORD)
    await odile.signIn((await aDirector()).email, PASSWORD)
    const measure = async (lines: number) => {
      await house.growTo(lines)
      return [
        ...(await accounts(house.activity.id, maud, bare)),
        ...(await pages(doors.visitor, entrepreneur, odile, bare)),
        ...(await handOver(doors.visitor, bare)),
      ]
    }
    const close = async () => {
      doors.close()
      await bare.close()
    }
    return { measure, close }
  },
}

/** P6: the books as the product asks them, in this process. */
async function accounts(activityId: number, maud: User, bare: BareDatabase): Promise<Figure[]> {
  const year = { from: '2026-01-01', to: TODAY }
  const sums = `SELECT account, activity_id, SUM(debit_cents), SUM(credit_cents) FROM monthly_totals GROUP BY account, activity_id`
  const least = p50(await sampled(20, () => bare.rows(sums)))
  const one = p50(await sampled(40, () => bare.rows(sums.replace('GROUP', `WHERE activity_id = ${activityId} GROUP`))))
  const measured = async (what: string, work: () => unknown, value: number): Promise<Figure> => {
    await sampled(5, work)
    return { what, value: p95(await sampled(40, work)), unit: 'ms', bare: { value, is: 'les sommes en SQL' } }
  }
  return [
    await measured('P6 Balance générale (p95)', () => trialBalance('2026-11'), least),
    await measured('P6 Tous les comptes d’activité (p95)', () => activitiesQueue(maud, TODAY), least),
    await measured('P6 Un compte d’activité (p95)', () => activityAccount(activityId, year), one),
  ]
}

/** P4: what one sees first, and the pages of the books. */
async function pages(maud: Visitor, entrepreneur: Visitor, odile: Visitor, bare: BareDatabase): Promise<Figure[]> {
  const least = p95(await sampled(40, () => bare.rows('SELECT * FROM users LIMIT 1')))
  const figures: Figure[] = []
  for (const [what, who, path] of [
    ['P4 Accueil, entrepreneur, avec la courbe (p95)', entrepreneur, '/'],
    ['P4 Accueil, direction, avec la courbe (p95)', odile, '/'],
    ['P4 Accueil, comptable (p95)', maud, '/'],
    ['Écritures (p95)', maud, '/livres'],
    ['Écritures, un compte et un mois (p95)', maud, '/livres?compte=411&mois=2026-06'],
    ['Grand livre d’un compte (p95)', maud, '/livres/comptes/512000'],
    ['Balance, la page (p95)', maud, '/livres/balance'],
  ] as const) {
    const look = async () => {
      const { status } = await who.get(path)
      if (status !== 200) throw new Error(`${path} : ${status}`)
    }
    await sampled(10, look)
    figures.push({ what, value: p95(await sampled(40, look)), unit: 'ms', bare: { value: least, is: 'une ligne en SQL' } })
  }
  return figures
}

/** P5: the file of the year in a process of its own, judged, while pages are asked of the house. */
async function handOver(visitor: Visitor, bare: BareDatabase): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tremplin-fec-'))
  try {
    const rows = `SELECT e.journal, e.number, e.posted_on, e.piece, e.label, l.account, l.debit_cents, l.credit_cents
      FROM entries e JOIN entry_lines l ON l.entry_id = e.id WHERE e.number BETWEEN `
    const least = await timed(async () => {
      for (let from = 1; ; from += 5_000) if ((await bare.rows(`${rows} ${from} AND ${from + 4_999}`)).length === 0) break
    })
    const asked: number[] = []
    let isWriting = true
    const writing = fecAlone(folder).finally(() => (isWriting = false))
    while (isWriting) asked.push(await timed(() => visitor.get('/ventes')))
    const { path, seconds, megabytes } = await writing
    const verdict = kit(FEC_JUDGE) ? await judged(FEC_JUDGE, path) : { passed: true, said: '' }
    if (!verdict.passed) throw new Error(verdict.said)
    return [
      {
        what: 'P5 FEC écrit, accepté par le vérificateur',
        value: seconds,
        unit: 's',
        bare: { value: least / 1000, is: 'lire les lignes' },
      },
      { what: 'P5 Mémoire du processus', value: megabytes, unit: 'Mo' },
      { what: 'P5 Une page pendant ce temps (p95)', value: p95(asked), unit: 'ms' },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function fecAlone(folder: string): Promise<{ path: string; seconds: number; megabytes: number }> {
  const own = [...AS_A_WORKER, 'tests/bench/fec_alone.js', '2026', folder]
  const child = spawn(process.execPath, own, { cwd: app.makePath('build'), env: process.env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part) => (said += part))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('Le FEC n’a pas été écrit.')
  return JSON.parse(said)
}
