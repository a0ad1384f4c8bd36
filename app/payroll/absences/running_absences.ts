import Absence from '#payroll/absences/absence'

/** The days away of a contract, latest first. */
export const runningAbsences = (contractId: number) =>
  Absence.query().where('contract_id', contractId).whereNull('withdrawn_on').orderBy('starts_on', 'desc').limit(60)
