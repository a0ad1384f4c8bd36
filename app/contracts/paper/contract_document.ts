import type Amendment from '#contracts/amendment'
import type Contract from '#contracts/contract'
import { amendmentPaper } from '#contracts/paper/amendment_paper'
import { capePaper } from '#contracts/paper/cape_paper'
import { cesaPaper } from '#contracts/paper/cesa_paper'
import { contractFacts } from '#contracts/paper/contract_facts'
import { archiveDocument, documentOf } from '#documents/archive'
import { contractPdf } from '#documents/contract_paper'
import type Document from '#documents/document'

/** The archived paper of a contract as it was signed, made when it is not there yet. */
export async function contractDocument(contract: Contract): Promise<Document> {
  const subject = `contract:${contract.id}`
  const known = await documentOf('contract', subject)
  if (known) return known

  const facts = await contractFacts(contract.id)
  const bytes = contractPdf(contract.isCape ? capePaper(facts) : cesaPaper(facts))
  const document = await archiveDocument({
    kind: 'contract',
    subject,
    fileName: `${fileName(facts.contract)}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  })
  await contract.merge({ documentId: document.id }).save()
  return document
}

/** The archived paper of an amendment or of a renewal. */
export async function amendmentDocument(amendment: Amendment): Promise<Document> {
  const subject = `amendment:${amendment.id}`
  const known = await documentOf('amendment', subject)
  if (known) return known

  const facts = await contractFacts(amendment.contractId)
  const bytes = contractPdf(amendmentPaper(amendment, facts))
  const name = `${fileName(facts.contract)} ${amendment.label}.pdf`
  return archiveDocument({ kind: 'amendment', subject, fileName: name, mediaType: 'application/pdf', bytes })
}

const fileName = (contract: Contract) => `${contract.label} ${contract.activity.code} ${contract.person.lastName}`
