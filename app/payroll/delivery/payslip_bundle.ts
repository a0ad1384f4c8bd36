import { zip, type AsyncZippable } from 'fflate'
import { Refusal } from '#core/refusal'
import { bytesOf } from '#documents/archive'
import Document from '#documents/document'
import Payslip from '#payroll/payslips/payslip'
import { payslipDocument } from '#payroll/payslips/payslip_document'
import type Person from '#people/person'

export class NoPayslipYet extends Refusal {
  constructor() {
    super('Aucun bulletin n’est encore scellé\u00A0: il n’y a rien à télécharger.')
  }
}

/** A PDF is compressed already. */
const STORED = 0

/** All the sealed payslips of a person in one ZIP, cancelled ones too, with the SHA-256 of each. Throws NoPayslipYet. */
export async function payslipBundle(person: Person): Promise<Buffer> {
  const payslips = await Payslip.query().where('person_id', person.id).whereNotNull('sealed_on').orderBy('period').orderBy('id')
  if (payslips.length === 0) throw new NoPayslipYet()

  const files: AsyncZippable = {}
  const sums: string[] = []
  for (const payslip of payslips) {
    const document = await payslipDocument(payslip)
    const name = `${payslip.period}-${document.fileName}`
    files[name] = [await bytesOf(document), { level: STORED }]
    sums.push(`${document.sha256}  ${name}${payslip.cancelledOn ? '  (annulé)' : ''}`)
  }
  files['SHA256SUMS.txt'] = [Buffer.from(`${sums.join('\n')}\n`), { level: STORED }]
  return zipped(files)
}

const zipped = (files: AsyncZippable) =>
  new Promise<Buffer>((resolve, reject) => zip(files, (error, bytes) => (error ? reject(error) : resolve(Buffer.from(bytes)))))

/** What proves that a paper is the one that was sealed. */
export const fingerprintOf = async (payslip: Payslip) =>
  (
    await Document.query()
      .where({ kind: 'payslip', subject: `payslip:${payslip.id}` })
      .first()
  )?.sha256 ?? null
