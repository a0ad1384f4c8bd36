import { credit, debit } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import type { aBook } from '#tests/support/ledger'

/** A sale of services at 20 % that waits to be paid; answers the line that is owed. */
export async function aSale(book: Awaited<ReturnType<typeof aBook>>, cents: number, piece: string, postedOn = '2026-10-20') {
  await postEntry(
    {
      journal: 'VE',
      postedOn,
      label: `Facture ${piece}`,
      source: `invoice:${piece}`,
      piece,
      lines: [
        debit('411000', cents * 1.2, book.catering, book.customer),
        credit('706000', cents, book.catering),
        credit('445742', cents * 0.2, book.catering, null, { vatCode: 'S', vatRateBps: 2000, vatBaseCents: cents }),
      ],
    },
    null
  )
  const [item] = await openItems({ source: `invoice:${piece}` })
  return item.lineId
}
