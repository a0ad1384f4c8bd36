import type { DocumentKeeper } from '#documents/keepers'

/** What the tax office was told is read by those who keep or read the books. */
export const ereportKeeper: DocumentKeeper = {
  mayRead: async (_subjectId, reader) => reader.may('books', 'books_readonly'),
}
