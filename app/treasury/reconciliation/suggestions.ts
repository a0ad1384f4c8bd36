import db from '@adonisjs/lucid/services/db'
import { formatCents, sum } from '#core/cents'
import { shortDay } from '#core/day'
import type { Transaction } from '#core/transaction'
import { openItems, type OpenItem } from '#ledger/open_items'
import BankHabit from '#treasury/reconciliation/bank_habit'
import { BANK_FEES } from '#treasury/reconciliation/book_bank_line'
import { openEntries, type OpenEntry } from '#treasury/reconciliation/open_entries'
import type { OpenLine } from '#treasury/reconciliation/open_lines'
import { named, nearness, quotes, saidBy, tokensOf, type Said } from '#treasury/reconciliation/resemblance'
import { subsetOf } from '#treasury/reconciliation/subset_of'
import { lastingWords } from '#treasury/reconciliation/words_of_line'
import { PAYABLE_ACCOUNTS } from '#treasury/payables'

export type Suggestion = {
  /** What to do with the line: settle items, find entries again, or book it on an account. */
  kind: 'items' | 'entries' | 'account'
  ids: number[]
  account?: string
  activityId?: number
  vatRateBps?: number
  /** Whom or what it is, in a few words. */
  label: string
  pieces: string
  cents: number
  /** Out of a hundred. */
  score: number
  /** What makes one think so. */
  why: string[]
  /** So likely, and so far before the next, that a click on all at once may take it. */
  isSure: boolean
}

/** Whoever may owe the house: customers, and third parties who have to give back. */
const RECEIVABLES = ['411000', '416000', '456200', '462000']

const FEES = /\b(frais|commission|commissions|cotisation|cotis|agios|tenue de compte|abonnement|interets debiteurs)\b/

const SURE = 80
const AHEAD = 15
const SHOWN = 6

type Item = OpenItem & { name: string; tokens: string[] }
type Known = {
  items: Item[]
  entries: OpenEntry[]
  habits: Map<string, BankHabit[]>
  byCents: Map<number, Item[]>
  byParty: Map<number, Item[]>
}

/** For each line of the bank, what it may tell of, the likeliest first: by amount, reference, name, date, and what was chosen before. */
export async function suggestionsFor(lines: OpenLine[], trx?: Transaction): Promise<Map<number, Suggestion[]>> {
  const known = await whatIsOpen(lines, trx)
  return new Map(lines.map((line) => [line.lineId, ranked(candidates(line, known))]))
}

async function whatIsOpen(lines: OpenLine[], trx?: Transaction): Promise<Known> {
  if (lines.length === 0) return { items: [], entries: [], habits: new Map(), byCents: new Map(), byParty: new Map() }
  const open = await openItems({ accounts: [...RECEIVABLES, ...PAYABLE_ACCOUNTS] }, trx)
  const parties = new Map(
    (await (trx ?? db).from('third_parties').select('id', 'name')).map(({ id, name }) => [id, { name, tokens: tokensOf(name) }])
  )
  const items = open.map((item) => ({ ...item, ...(parties.get(item.thirdPartyId) ?? { name: '', tokens: [] }) }))
  const words = [...new Set(lines.map(lastingWords))].filter(Boolean)
  const habits = await BankHabit.query({ client: trx }).whereIn('words', words).preload('thirdParty').orderBy('uses', 'desc')
  return {
    items,
    entries: await openEntries({}, trx),
    habits: Map.groupBy(habits, (habit) => habit.words),
    byCents: Map.groupBy(items, ({ openCents }) => openCents),
    byParty: Map.groupBy(items, ({ thirdPartyId }) => thirdPartyId),
  }
}

function candidates(line: OpenLine, known: Known): Suggestion[] {
  const said = saidBy(line)
  const habits = (known.habits.get(lastingWords(line)) ?? []).filter(({ isCredit }) => isCredit === line.openCents > 0)
  const parties = new Set(habits.flatMap(({ thirdPartyId }) => thirdPartyId ?? []))
  return [
    ...known.entries.filter(sameAccount(line)).map((entry) => ofEntry(line, said, entry)),
    ...itemsToLookAt(line, said, known, parties).map((item) => ofItems(line, said, [item], parties)),
    ...sets(line, said, known, parties),
    ...habits.flatMap((habit) => (habit.account ? [ofHabit(line, habit)] : [])),
    ...(line.openCents < 0 && FEES.test([...said.words].join(' ')) ? [ofFees(line)] : []),
  ].filter(({ score }) => score >= 30)
}

const sameAccount = (line: OpenLine) => (entry: OpenEntry) =>
  entry.bankAccountId === line.bankAccountId && Math.sign(entry.openCents) === Math.sign(line.openCents)

/** Items of that amount, whose number is quoted, or whose third party is named or usual for such words. */
function itemsToLookAt(line: OpenLine, said: Said, { items, byCents }: Known, parties: Set<number>): Item[] {
  const sameWay = items.filter(({ openCents }) => Math.sign(openCents) === Math.sign(line.openCents))
  const spoken = sameWay.filter((item) => quotes(said, item.piece) || parties.has(item.thirdPartyId) || named(said, item.tokens) === 1)
  return [...new Set([...(byCents.get(line.openCents) ?? []), ...spoken])]
}

/** Several items at once: all those that are quoted, or those of one third party that add up to the line. */
function sets(line: OpenLine, said: Said, { items, byParty }: Known, parties: Set<number>): Suggestion[] {
  const quoted = items.filter(({ piece }) => quotes(said, piece))
  const found = quoted.length > 1 && total(quoted) === line.openCents ? [quoted] : []
  for (const [party, own] of byParty) {
    const isSpoken = parties.has(party) || named(said, own[0].tokens) === 1
    if (!isSpoken || own.length < 2) continue
    const subset = subsetOf(own, ({ openCents }) => openCents, line.openCents)
    if (subset && subset.length > 1) found.push(subset)
  }
  return found.map((set) => ofItems(line, said, set, parties))
}

const total = (items: { openCents: number }[]) => sum(items.map(({ openCents }) => openCents))

function ofItems(line: OpenLine, said: Said, items: Item[], parties: Set<number>): Suggestion {
  const cents = total(items)
  const why: string[] = []
  let score = 0
  const add = (points: number, reason: string) => {
    score += points
    if (points > 0) why.push(reason)
  }
  if (cents === line.openCents) add(50, items.length > 1 ? 'même montant ensemble' : 'même montant')
  else if (Math.abs(cents) > Math.abs(line.openCents)) add(10, `une part de ${formatCents(Math.abs(cents))}`)
  else add(5, `${formatCents(Math.abs(cents))} sur ${formatCents(Math.abs(line.openCents))}`)
  if (items.every(({ piece }) => quotes(said, piece))) add(35, 'référence')
  const name = Math.min(...items.map(({ tokens }) => named(said, tokens)))
  if (name > 0.4) add(Math.round(20 * name), 'nom')
  else if (items.every(({ thirdPartyId }) => parties.has(thirdPartyId))) add(20, 'habitude')
  add(Math.round(nearness(items.at(-1)!.postedOn, line.bookedOn, 90) / 2), 'date')
  const names = [...new Set(items.map((item) => item.name))].join(', ')
  return {
    kind: 'items',
    ids: items.map(({ lineId }) => lineId),
    label: names,
    pieces: items.map(({ piece }) => piece).join(', '),
    cents,
    score: Math.min(score, 100),
    why,
    isSure: false,
  }
}

function ofEntry(line: OpenLine, said: Said, entry: OpenEntry): Suggestion {
  const why: string[] = []
  let score = 0
  const isSame = entry.openCents === line.openCents
  if (isSame) (score += 50) && why.push('même montant')
  if (quotes(said, entry.piece) || quotes(said, entry.label)) (score += 35) && why.push('référence')
  const words = named(said, tokensOf(entry.label))
  if (words > 0.4) (score += Math.round(20 * words)) && why.push('libellé')
  const near = nearness(entry.postedOn, line.bookedOn, 15) * 2
  if (near > 0) (score += near) && why.push(`écriture du ${shortDay(entry.postedOn)}`)
  const { entryId, label, piece, openCents } = entry
  return {
    kind: 'entries',
    ids: [entryId],
    label,
    pieces: piece,
    cents: openCents,
    score: Math.min(isSame ? score : score / 2, 100),
    why,
    isSure: false,
  }
}

const ofHabit = (line: OpenLine, { account, activityId, vatRateBps, uses }: BankHabit): Suggestion => ({
  kind: 'account',
  ids: [],
  account: account!,
  activityId: activityId ?? undefined,
  vatRateBps: vatRateBps ?? undefined,
  label: `Compte ${account}${vatRateBps ? ', avec sa TVA' : ''}`,
  pieces: '',
  cents: line.openCents,
  score: Math.min(52 + 14 * uses, 94),
  why: [uses > 1 ? `choisi ${uses} fois` : 'choisi une fois'],
  isSure: false,
})

const ofFees = (line: OpenLine): Suggestion => ({
  kind: 'account',
  ids: [],
  account: BANK_FEES,
  label: 'Frais bancaires',
  pieces: '',
  cents: line.openCents,
  score: 60,
  why: ['libellé de frais'],
  isSure: false,
})

function ranked(found: Suggestion[]): Suggestion[] {
  const once = new Map<string, Suggestion>()
  for (const one of found.sort((a, b) => b.score - a.score)) {
    const key = one.kind === 'account' ? `account:${one.account}:${one.vatRateBps ?? 0}` : `${one.kind}:${[...one.ids].sort().join()}`
    if (!once.has(key)) once.set(key, one)
  }
  const [first, ...others] = once.values()
  if (!first) return []
  const isSure = first.score >= SURE && first.score - (others[0]?.score ?? 0) >= AHEAD && first.kind !== 'account'
  return [{ ...first, isSure: isSure || (first.kind === 'account' && first.score >= SURE && others.length === 0) }, ...others].slice(
    0,
    SHOWN
  )
}
