import type { DocumentKeeper } from '#documents/keepers'

/** What proves an entry is read by whoever reads the books. */
export const entryPaperKeeper: DocumentKeeper = {
  isBrought: true,
  mayRead: async (_, reader) => reader.may('books', 'books_readonly'),
}
