import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import { bankAgreement } from '#treasury/bank_agreement'
import BankLine from '#treasury/bank_line'
import { bankStatement, settledBy } from '#treasury/bank_statement'
import { matchEntry } from '#treasury/match_entry'
import { bankFilterValidator, matchValidator } from '#treasury/treasury_validator'

export default class BankLinesController {
  async index({ auth, request, view }: HttpContext) {
    const { apres } = await bankFilterValidator.validate(request.qs())
    return view.render('treasury/bank_lines/index', {
      ...(await bankStatement(apres)),
      agreement: await bankAgreement(),
      isPayer: auth.user!.may('bank'),
    })
  }

  async show({ params, view }: HttpContext) {
    const line = await BankLine.findOrFail(params.id)
    const entry = line.entryId
      ? await db
          .from('entries as e')
          .leftJoin('users as u', 'u.id', 'e.posted_by_id')
          .where('e.id', line.entryId)
          .select('e.*', 'u.full_name')
          .first()
      : null
    return view.render('treasury/bank_lines/show', {
      line,
      entry,
      items: line.entryId ? await settledBy(line.entryId) : [],
    })
  }

  async store({ request, session, response }: HttpContext) {
    const { entryId } = await request.validateUsing(matchValidator)

    const line = await matchEntry(entryId)

    session.flash('success', `Ligne de banque de ${formatCents(line.amountCents)} pointée.`)
    return response.redirect().toRoute('bank_lines.index')
  }
}
