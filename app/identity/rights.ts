/** What a person may do, by name; a role is a set of them (the calendar of a CAE team, who does what). */
export const RIGHTS = [
  'own_activity', // sell, buy, claim and ask for pay in one's own activities
  'portfolio', // read the activities one accompanies, give an opinion on pay
  'all_activities', // read every activity account
  'people', // read and write persons, contracts, amendments
  'nir', // read a NIR, each read logged
  'issue_invoices', // validate and number what entrepreneurs submit
  'approve_expenses', // approve claims and supplier invoices
  'bank', // payments, bank, advances' repayments
  'approve_transfers', // approve a batch of transfers that somebody else prepared
  'books', // entries, balances, VAT, closing, FEC
  'books_readonly', // read the same, write nothing
  'reopen_books', // open again a closed month that somebody else asked for
  'prepare_pay', // pay inputs, prepare a pay run, rates
  'approve_pay', // approve a pay run that somebody else prepared
  'advances', // decide a treasury advance
  'exits', // prepare an exit plan
  'settle_exits', // settle an exit that somebody else prepared
  'users', // invite, disable, roles, settings
  'privacy', // logs, retention, rights of persons
  'club', // meetings, counts, opportunities
  'mentoring', // one's own pairs
  'investing', // files shared by consent
  'aggregates', // funder reports, k-anonymous
] as const

export type Right = (typeof RIGHTS)[number]

export const ROLES = {
  entrepreneur: { label: 'Entrepreneur·e', rights: ['own_activity'] },
  advisor: { label: 'Accompagnateur·rice', rights: ['portfolio', 'people', 'exits'] },
  accountant: {
    label: 'Comptable',
    rights: ['all_activities', 'issue_invoices', 'approve_expenses', 'bank', 'approve_transfers', 'books', 'reopen_books'],
  },
  payroll_officer: {
    label: 'Paie et ressources humaines',
    rights: ['all_activities', 'people', 'nir', 'prepare_pay', 'exits'],
  },
  director: {
    label: 'Direction',
    rights: [
      'all_activities',
      'people',
      'issue_invoices',
      'approve_expenses',
      'books_readonly',
      'reopen_books',
      'approve_pay',
      'approve_transfers',
      'advances',
      'exits',
      'settle_exits',
      'users',
      'aggregates',
    ],
  },
  auditor: {
    label: 'Expert-comptable ou commissaire aux comptes',
    rights: ['all_activities', 'books_readonly'],
  },
  funder: { label: 'Financeur', rights: ['aggregates'] },
  club_host: { label: 'Animation du club', rights: ['club'] },
  mentor: { label: 'Tuteur ou tutrice', rights: ['mentoring'] },
  investor: { label: 'Club d’investisseurs', rights: ['investing'] },
  dpo: { label: 'Protection des données', rights: ['privacy'] },
} as const satisfies Record<string, { label: string; rights: readonly Right[] }>

export type Role = keyof typeof ROLES

export const ROLE_NAMES = Object.keys(ROLES) as Role[]
