import { isDuplicate } from '#core/database_errors'
import { inTransaction, type Transaction } from '#core/transaction'
import ThirdParty from '#third_parties/third_party'

/** Whom every house pays: codes that one reads, so that two first payslips at once still make one Urssaf. */
const BODIES = {
  urssaf: { code: 'OURSSAF', name: 'Urssaf' },
  retirement: { code: 'ORETRAITE', name: 'Agirc-Arrco, retraite complémentaire' },
  health: { code: 'OMUTUELLE', name: 'Mutuelle et prévoyance' },
  tax: { code: 'ODGFIP', name: 'Direction générale des Finances publiques' },
  action_logement: { code: 'OLOGEMENT', name: 'Action Logement' },
} as const

export type BodyName = keyof typeof BODIES

/** Which body stands behind the code of a third party. */
export const bodyNamed = (code: string) => (Object.keys(BODIES) as BodyName[]).find((name) => BODIES[name].code === code) ?? null

export const bodyLabel = (name: BodyName) => BODIES[name].name

/** The body that contributions or taxes are owed to, entered among the third parties on first use. */
export function body(name: BodyName, trx?: Transaction): Promise<ThirdParty> {
  return inTransaction(async (trx_) => (await known(name, trx_)) ?? enter(name, trx_), trx)
}

const known = (name: BodyName, trx: Transaction) => ThirdParty.query({ client: trx }).where('code', BODIES[name].code).first()

async function enter(name: BodyName, trx: Transaction) {
  try {
    return await ThirdParty.create({ ...BODIES[name], kind: 'body' }, { client: trx })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return ThirdParty.query({ client: trx }).where('code', BODIES[name].code).forUpdate().firstOrFail()
  }
}
