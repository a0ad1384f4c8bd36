import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { documentOf } from '#documents/archive'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { openLines } from '#treasury/reconciliation/open_lines'
import BankStatement from '#treasury/statements/bank_statement'
import { told } from '#treasury/statements/import_told'
import { importStatement } from '#treasury/statements/import_statement'
import { HEAVIEST, StatementRefused } from '#treasury/statements/reading/statement_refused'
import { statementGaps } from '#treasury/statements/statement_breaks'
import StatementFile from '#treasury/statements/statement_file'
import { statementUploadValidator } from '#treasury/statements/statement_validator'
import { bankFilterValidator } from '#treasury/treasury_validator'

const PAGE = 30

export default class BankStatementsController {
  async index({ auth, request, view }: HttpContext) {
    const { apres } = await bankFilterValidator.validate(request.qs())
    await mainBankAccount()
    const statements = await BankStatement.query()
      .if(apres, (query) => query.where('id', '<', apres!))
      .preload('bankAccount')
      .preload('file')
      .orderBy('id', 'desc')
      .limit(PAGE + 1)
    return view.render('treasury/statements/index', {
      statements: statements.slice(0, PAGE),
      next: statements.length > PAGE ? statements[PAGE - 1].id : null,
      waiting: await StatementFile.query().whereNull('imported_on').preload('bankAccount').orderBy('id'),
      accounts: await BankAccount.query().whereNull('closed_on').orderBy('ledger_account'),
      gaps: await statementGaps(),
      isPayer: auth.user!.may('bank'),
    })
  }

  async show({ params, view }: HttpContext) {
    const statement = await BankStatement.query()
      .where('id', params.id)
      .preload('bankAccount')
      .preload('file')
      .preload('lines')
      .firstOrFail()
    const open = await openLines({ lineIds: statement.lines.map(({ id }) => id) })
    return view.render('treasury/statements/show', {
      statement,
      open: new Map(open.map(({ lineId, openCents }) => [lineId, openCents])),
      document: await documentOf('bank_statement', `statement_file:${statement.statementFileId}`),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { file, bankAccountId } = await request.validateUsing(statementUploadValidator)
    if (file.size > HEAVIEST) throw new StatementRefused('Ce fichier dépasse 10 Mo : demandez à la banque une période plus courte.')
    const sent = { fileName: file.clientName, bytes: await readFile(file.tmpPath!), bankAccountId }

    const imported = await importStatement(sent, await today(), auth.user!)

    if (imported.file.awaitsColumns) return response.redirect().toRoute('statement_columns.edit', [imported.file.id])
    session.flash('success', imported.isKnown ? 'Ce fichier était déjà importé : rien n’a changé.' : await told(imported.file))
    return response.redirect().toRoute('bank_statements.index')
  }
}
