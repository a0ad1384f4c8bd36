import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import BatchPaper from '#documents/batches/batch_paper'
import DocumentBatch, { type BatchForm } from '#documents/batches/document_batch'

export class NothingToTake extends Refusal {
  constructor() {
    super('Rien ne correspond : il n’y a aucun document à emporter.')
  }
}

export class TooManyPapers extends Refusal {
  constructor(count: number) {
    super(`${count} documents à la fois, c’est trop : demandez-les par lots de ${AT_MOST} au plus, mois par mois par exemple.`)
  }
}

const AT_MOST = 2000
const AT_ONCE = 100

/** `kind` and `subject` are those of the archive, `invoice` and `invoice:7`. */
export type AskedPaper = { kind: string; subject: string; label: string }

type AskedBatch = { label: string; form: BatchForm }

/** Asks for many papers in one file; a worker makes it. Throws NothingToTake, TooManyPapers. */
export function askBatch(asked: AskedBatch, papers: AskedPaper[], on: Day, by: { id: number }, trx?: Transaction): Promise<DocumentBatch> {
  if (papers.length === 0) throw new NothingToTake()
  if (papers.length > AT_MOST) throw new TooManyPapers(papers.length)

  return inTransaction(async (trx_) => {
    const facts = { ...asked, askedOn: on, askedById: by.id, paperCount: papers.length }
    const batch = await DocumentBatch.create(facts, { client: trx_ })
    const rows = papers.map((paper, index) => ({ ...paper, batchId: batch.id, position: index + 1 }))
    for (let at = 0; at < rows.length; at += AT_ONCE) await BatchPaper.createMany(rows.slice(at, at + AT_ONCE), { client: trx_ })
    return batch
  }, trx)
}
