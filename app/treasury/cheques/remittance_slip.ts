import Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import { archiveDocument } from '#documents/archive'
import Document from '#documents/document'
import { houseOf } from '#documents/house_of'
import type { DocumentKeeper } from '#documents/keepers'
import { reportPdf } from '#documents/report_paper'
import { ibanWords } from '#third_parties/iban'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'

const KIND = 'cheque_remittance'

/** The slip that goes to the bank with its cheques, each on its line; made once. */
export async function remittanceSlip(id: number): Promise<Document> {
  const remittance = await ChequeRemittance.query().where('id', id).preload('items').preload('bankAccount').firstOrFail()
  const house = await Cooperative.current()
  const { number, preparedOn, chequesCount, totalCents, items, bankAccount } = remittance
  const bytes = reportPdf({
    house: houseOf(house),
    title: 'Remise de chèques',
    subject: number,
    madeOn: preparedOn,
    summary: [
      {
        kind: 'figures',
        figures: [
          { label: 'Total remis', value: formatCents(totalCents), strong: true },
          { label: 'Chèques', value: String(chequesCount) },
        ],
      },
      {
        kind: 'facts',
        facts: [
          { label: 'Titulaire', value: house.name },
          { label: 'Compte', value: bankAccount.iban ? ibanWords(bankAccount.iban) : bankAccount.name },
        ],
      },
    ],
    sections: [
      {
        title: 'Chèques remis',
        blocks: [
          {
            kind: 'table',
            columns: [
              { label: 'N°', as: 'number', width: 36 },
              { label: 'Tireur' },
              { label: 'Pièce', width: 120 },
              { label: 'Montant', as: 'money', width: 90 },
            ],
            rows: items.map((item) => [item.position, item.drawer, item.piece, item.amountCents]),
            totals: [null, 'Total', null, totalCents],
          },
        ],
      },
    ],
    footnote: number,
  })
  return archiveDocument({
    kind: KIND,
    subject: remittance.source,
    fileName: `Remise-${number}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  })
}

/** Those who keep the bank or read the books read its slips. */
export const remittanceKeeper: DocumentKeeper = {
  mayRead: async (_, reader) => reader.may('bank', 'books', 'books_readonly'),
  async makeMissing() {
    const known = (await Document.query().where('kind', KIND)).map(({ subjectId }) => subjectId)
    const missing = await ChequeRemittance.query().whereNotIn('id', known).orderBy('id')
    for (const { id } of missing) await remittanceSlip(id)
    return missing.length
  },
}
