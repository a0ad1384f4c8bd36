/** What third parties are owed, kind by kind: everything that waits to be paid stands on these accounts. */
export const PAYABLES = [
  { kind: 'suppliers', label: 'Fournisseurs', accounts: ['401000', '404000'] },
  { kind: 'claims', label: 'Notes de dépenses', accounts: ['468100'] },
  { kind: 'salaries', label: 'Rémunérations', accounts: ['421000'] },
  {
    kind: 'bodies',
    label: 'Urssaf, retraite, santé',
    accounts: ['431000', '437100', '437200', '438600'],
  },
  {
    kind: 'taxes',
    label: 'Impôts, TVA, prélèvement à la source',
    accounts: ['442100', '444000', '445510', '447100'],
  },
  { kind: 'garnishments', label: 'Oppositions sur salaire', accounts: ['427000'] },
  { kind: 'customers', label: 'Clients à rembourser', accounts: ['419700'] },
  { kind: 'members', label: 'Associés, capital et intérêts', accounts: ['456700', '457000'] },
] as const

export type PayableKind = (typeof PAYABLES)[number]['kind']

export const PAYABLE_ACCOUNTS = PAYABLES.flatMap(({ accounts }) => accounts as readonly string[])
