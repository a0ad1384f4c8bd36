import type Cooperative from '#cooperative/cooperative'
import { archiveDocument, documentOf } from '#documents/archive'
import type Document from '#documents/document'
import type { PayslipFacts } from '#documents/payslip_facts'
import { payslipPdf } from '#documents/payslip_paper'
import type Payslip from '#payroll/payslips/payslip'
import { payslipFactsOf } from '#payroll/payslips/payslip_facts_of'

/** The archived PDF of a sealed payslip, made when it is not there yet and never over itself. */
export async function payslipDocument(payslip: Payslip, house?: Cooperative): Promise<Document> {
  return (await documentOf('payslip', `payslip:${payslip.id}`)) ?? keep(payslip, payslipPdf(await payslipFactsOf(payslip, house)))
}

export type DrawPayslip = (facts: PayslipFacts) => Buffer | Promise<Buffer>

/** Draws the paper of a payslip that has none, on whatever draws, and keeps it. */
export const archivePayslip = async (payslip: Payslip, house: Cooperative, draw: DrawPayslip) =>
  keep(payslip, await draw(await payslipFactsOf(payslip, house)))

const keep = ({ id, number }: Payslip, bytes: Buffer) =>
  archiveDocument({ kind: 'payslip', subject: `payslip:${id}`, fileName: `${number}.pdf`, mediaType: 'application/pdf', bytes })
