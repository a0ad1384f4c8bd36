import type { DocumentKeeper } from '#documents/keepers'

/** A bank's file is read by whoever reads the bank. */
export const bankStatementKeeper: DocumentKeeper = {
  async mayRead(_, reader) {
    return reader.may('bank', 'books', 'books_readonly')
  },
}
