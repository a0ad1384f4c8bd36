import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { toCsv } from '#core/csv'
import { yearOf } from '#core/day'
import { sendFile } from '#documents/hand_over'
import { payYear } from '#payroll/declarations/years/pay_year'

const asked = async (value: unknown) => (/^20\d{2}$/.test(String(value)) ? Number(value) : yearOf(await today()))

export default class PayYearsController {
  async show({ auth, request, view }: HttpContext) {
    const year = await asked(request.qs().annee)
    const { people, totals, bodies } = await payYear(year)
    return view.render('payroll/declarations/year', {
      year,
      people,
      totals,
      bodies,
      current: yearOf(await today()),
      agrees: [
        ...people.map((one) => one.netPaidCents === one.bookedNetCents),
        ...bodies.map((one) => one.declaredCents === one.bookedCents),
      ].every(Boolean),
      mayReadBooks: auth.user!.may('books', 'books_readonly'),
    })
  }

  async csv({ request, response }: HttpContext) {
    const year = await asked(request.qs().annee)
    const { people, bodies } = await payYear(year)
    const head = [
      'Année',
      'Qui',
      'Bulletins',
      'Brut',
      'Part salariale',
      'Part patronale',
      'Net social',
      'Net imposable',
      'Impôt',
      'Net payé',
      'Coût',
      'Livres',
    ]
    const persons = people.map((one) => [
      year,
      one.name,
      one.pays,
      ...[one.grossCents, one.employeeCents, one.employerCents, one.netSocialCents, one.netTaxableCents].map((cents) => ({ cents })),
      ...[one.withholdingCents, one.netPaidCents, one.costCents, one.bookedNetCents].map((cents) => ({ cents })),
    ])
    const owed = bodies.map(({ account, label, declaredCents, bookedCents }) => [
      year,
      `${label} (${account})`,
      ...Array<null>(7).fill(null),
      { cents: declaredCents },
      null,
      { cents: bookedCents },
    ])
    sendFile(response, Buffer.from(toCsv(head, [...persons, ...owed])), {
      fileName: `paie-${year}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      download: true,
    })
  }
}
