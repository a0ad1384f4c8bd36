/** The tabs of the queue, in the order of an invoice's life. */
export const VIEWS = {
  'brouillons': 'Brouillons',
  'a-valider': 'À valider',
  'emises': 'Émises',
  'en-retard': 'En retard',
  'payees': 'Payées',
  'avoirs': 'Avoirs',
  'pertes': 'Pertes',
} as const

export type View = keyof typeof VIEWS

export const SORTS = {
  date: 'i.issued_on',
  echeance: 'i.due_on',
  montant: 'i.total_cents',
  client: 'c.name',
  depot: 'i.id',
} as const

type Sort = keyof typeof SORTS

const FOR_DRAFTS: Sort[] = ['client', 'montant', 'depot']
const FOR_ISSUED: Sort[] = ['client', 'montant', 'date', 'echeance']

const SORTED: Record<View, Sort[]> = {
  'brouillons': FOR_DRAFTS,
  'a-valider': FOR_DRAFTS,
  'emises': FOR_ISSUED,
  'en-retard': FOR_ISSUED,
  // A house has a hundred thousand paid ones, which no index holds by client: one searches the client instead.
  'payees': ['montant', 'date', 'echeance'],
  'avoirs': ['client', 'montant', 'date'],
  'pertes': FOR_ISSUED,
}

/** Drafts have no date yet: the last written come first. What waits for money is read by its due date. */
const USUAL: Record<View, string> = {
  'brouillons': '-depot',
  'a-valider': 'depot',
  'emises': 'echeance',
  'en-retard': 'echeance',
  'payees': '-date',
  'avoirs': '-date',
  'pertes': '-date',
}

/** The sort that a tab shows: the one asked when it fits, `-date` from the latest, else its usual one. */
export function sortOf(view: View, asked = ''): string {
  return SORTED[view].includes(asked.replace(/^-/, '') as Sort) ? asked : USUAL[view]
}

export function orderOf(sort: string) {
  return { column: SORTS[sort.replace(/^-/, '') as Sort], id: 'i.id', descending: sort.startsWith('-') }
}
