import { toCsv } from '#core/csv'
import type { DsnFacts } from '#payroll/declarations/dsn/dsn_facts'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import { individualRubrics } from '#payroll/declarations/neodes/dsn_draft'
import { rubricLabel } from '#payroll/declarations/neodes/rubric_labels'

/** Every fact of every person, one a line, under the rubric that will carry it. */
export const factsCsv = (facts: DsnFacts[], context: DraftContext) =>
  toCsv(
    ['Mois', 'Personne', 'Contrat', 'Rubrique', 'Intitulé', 'Valeur'],
    facts.flatMap((person) => {
      const name = `${person.person.firstName} ${person.person.lastName}`
      const contracts = person.contracts.map(({ id }) => id).join(' ')
      return individualRubrics(person, context).map(({ code, value }) => [context.period, name, contracts, code, rubricLabel(code), value])
    })
  )
