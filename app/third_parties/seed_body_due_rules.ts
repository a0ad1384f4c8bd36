import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

type Rule = {
  body: string
  every: 'month' | 'quarter' | 'year'
  day: number
  month?: number
  account?: string
  band?: string
  source: string
  confirmed?: boolean
}

const contributions = 'CSS R243-6 : le 5 à partir de 50 salariés payés dans le mois, le 15 sinon'
const retirement = 'Agirc-Arrco, règles de recouvrement : le 25 du mois suivant ; par trimestre en dessous de 10 salariés'
const apprenticeship = 'C. trav. L6241-2 : solde de la taxe d’apprentissage, DSN d’avril de l’année suivante'
const large = ['50_to_249', '250_and_over']

/** The date limits of 2025 and 2026 as first laid in the database. */
const RULES: Rule[] = [
  { body: 'urssaf', every: 'month', day: 15, source: contributions },
  ...large.map((band): Rule => ({ body: 'urssaf', band, every: 'month', day: 5, source: contributions })),
  { body: 'tax', every: 'month', day: 15, source: `CGI 1671 ; ${contributions}` },
  ...large.map((band): Rule => ({ body: 'tax', band, every: 'month', day: 5, source: `CGI 1671 ; ${contributions}` })),
  { body: 'retirement', every: 'month', day: 25, source: retirement },
  { body: 'retirement', band: 'under_11', every: 'quarter', day: 25, source: retirement },
  { body: 'health', every: 'quarter', day: 15, source: 'Contrat de l’assureur, à lire', confirmed: false },
  { body: 'urssaf', account: '438600', every: 'year', day: 15, month: 5, source: apprenticeship },
  ...large.map((band): Rule => ({ body: 'urssaf', account: '438600', band, every: 'year', day: 5, month: 5, source: apprenticeship })),
  { body: 'action_logement', every: 'year', day: 31, month: 12, source: 'CCH L313-1 et R313-1 : avant la fin de l’année qui suit' },
]

/** Lays the date limits that the product comes with; a house that has its own keeps them. */
export async function seedBodyDueRules(trx?: Transaction) {
  const client = trx ?? db
  if (await client.from('body_due_rules').first()) return
  await client.table('body_due_rules').multiInsert(
    RULES.map(({ body, every, day, month, account, band, source, confirmed = true }) => ({
      body,
      account: account ?? null,
      headcount_band: band ?? null,
      valid_from: '2025-01-01',
      every,
      due_day: day,
      due_month: month ?? null,
      source,
      is_confirmed: confirmed,
    }))
  )
}
