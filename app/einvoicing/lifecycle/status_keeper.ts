import type { DocumentKeeper } from '#documents/keepers'

/** What was said to a platform is read by those who sell, buy or keep the books for the house. */
export const statusKeeper: DocumentKeeper = {
  mayRead: async (_subjectId, reader) => reader.may('issue_invoices', 'approve_expenses', 'books', 'books_readonly'),
}
