import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { told } from '#treasury/statements/import_told'
import { dropFile } from '#treasury/statements/drop_file'
import { guessedColumns } from '#treasury/statements/reading/read_csv'
import StatementFile from '#treasury/statements/statement_file'
import { columnsValidator } from '#treasury/statements/statement_validator'
import { tableOf, tellColumns } from '#treasury/statements/tell_columns'

/** Which column of a CSV says what. */
export default class StatementColumnsController {
  async edit({ params, response, view }: HttpContext) {
    const file = await StatementFile.query().where('id', params.id).preload('bankAccount').firstOrFail()
    if (!file.awaitsColumns) return response.redirect().toRoute('bank_statements.index')
    const table = await tableOf(file)
    return view.render('treasury/statements/columns', { file, table, guessed: guessedColumns(table) })
  }

  async update({ params, request, session, response }: HttpContext) {
    const file = await StatementFile.findOrFail(params.id)
    const columns = await request.validateUsing(columnsValidator)

    const imported = await tellColumns(file, columns, await today())

    session.flash('success', await told(imported))
    return response.redirect().toRoute('bank_statements.index')
  }

  async destroy({ params, session, response }: HttpContext) {
    const file = await StatementFile.findOrFail(params.id)

    await dropFile(file)

    session.flash('success', `« ${file.fileName} » est oublié.`)
    return response.redirect().toRoute('bank_statements.index')
  }
}
