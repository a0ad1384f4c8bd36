import { counted } from '#core/words'
import BankStatement from '#treasury/statements/bank_statement'
import type StatementFile from '#treasury/statements/statement_file'

/** « 42 lignes apportées, 3 déjà connues. » */
export async function told(file: StatementFile): Promise<string> {
  const statements = await BankStatement.query().where('statement_file_id', file.id)
  const known = statements.reduce((total, { knownCount }) => total + knownCount, 0)
  const brought = statements.reduce((total, { lineCount }) => total + lineCount, 0) - known
  const said = brought === 0 ? 'Aucune ligne nouvelle' : counted(brought, 'ligne apportée', 'lignes apportées')
  return known === 0 ? `${said}.` : `${said}, ${counted(known, 'déjà connue', 'déjà connues')}.`
}
