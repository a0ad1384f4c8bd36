import type Cooperative from '#cooperative/cooperative'
import { archiveDocument, documentOf } from '#documents/archive'
import type Document from '#documents/document'
import { payslipPdf } from '#documents/payslip_paper'
import type Payslip from '#payroll/payslips/payslip'
import { payslipFactsOf } from '#payroll/payslips/payslip_facts_of'

/** The archived PDF of a sealed payslip, made when it is not there yet and never over itself. */
export async function payslipDocument(payslip: Payslip, house?: Cooperative): Promise<Document> {
  const subject = `payslip:${payslip.id}`
  const known = await documentOf('payslip', subject)
  if (known) return known

  const bytes = payslipPdf(await payslipFactsOf(payslip, house))
  return archiveDocument({ kind: 'payslip', subject, fileName: `${payslip.number}.pdf`, mediaType: 'application/pdf', bytes })
}
