import db from '@adonisjs/lucid/services/db'
import Amendment from '#contracts/amendment'
import Contract from '#contracts/contract'
import { amendmentDocument, contractDocument } from '#contracts/paper/contract_document'
import type { DocumentKeeper } from '#documents/keepers'

/** Who sees a contract reads its paper. */
export const contractKeeper: DocumentKeeper = {
  mayRead: async (contractId, reader) => (await Contract.visibleTo(reader).where('contracts.id', contractId).first()) !== null,

  async makeMissing() {
    const missing = await Contract.query().whereNull('document_id').orderBy('id')
    for (const contract of missing) await contractDocument(contract)
    return missing.length
  },
}

/** Who sees a contract reads its amendments. */
export const amendmentKeeper: DocumentKeeper = {
  async mayRead(amendmentId, reader) {
    const amendment = await Amendment.find(amendmentId)
    return amendment !== null && contractKeeper.mayRead(amendment.contractId, reader)
  },

  async makeMissing() {
    const kept = new Set((await db.from('documents').where('kind', 'amendment').select('subject')).map((row) => row.subject))
    const missing = (await Amendment.query().orderBy('id')).filter(({ id }) => !kept.has(`amendment:${id}`))
    for (const amendment of missing) await amendmentDocument(amendment)
    return missing.length
  },
}
