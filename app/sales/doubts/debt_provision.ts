import { DebtProvisionSchema } from '#database/schema'

/** What one act adds to the provision of a doubtful debt, or takes back when negative. */
export default class DebtProvision extends DebtProvisionSchema {}
