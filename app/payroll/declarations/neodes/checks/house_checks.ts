import { yearOfPeriod } from '#core/period'
import { check, type Check } from '#payroll/declarations/neodes/checks/check'

const nirs = check('nir', 'Chaque personne a son NIR au dossier.', ({ facts }) =>
  facts.filter(({ person }) => !person.hasNir).map(({ person }) => `${person.firstName} ${person.lastName}`)
)

const codes = check('codes', 'Chaque ligne de paie a son code de cotisation ou son CTP.', ({ facts }) => [
  ...new Set(
    facts
      .flatMap(({ pays }) => pays.flatMap((pay) => pay.parts))
      .filter((part) => !part.code || !part.baseCode || (part.body === 'urssaf' && !part.ctp))
      .map(({ label }) => label)
  ),
])

const confirmed = check(
  'confirmed',
  'Chaque code employé a été vérifié à sa source.',
  ({ facts }) => [
    ...new Set(
      facts
        .flatMap(({ pays }) => pays.flatMap((pay) => pay.parts))
        .filter(({ code, isConfirmed }) => code && !isConfirmed)
        .map(({ label, code }) => `${label} (${code})`)
    ),
  ],
  'warning'
)

const constants = check(
  'constants',
  'Les valeurs que la coopérative dit toujours ont été confirmées par ses organismes.',
  (_, { book }) =>
    (['constant', 'contract'] as const).flatMap((kind) =>
      book.all(kind).flatMap(({ subject }) =>
        book
          .partsOf(kind, subject)
          .filter(({ isConfirmed }) => !isConfirmed)
          .map(({ label }) => label)
      )
    ),
  'warning'
)

const norm = check('norm', 'La norme est celle de l’année déclarée.', (_, { book, period }) => {
  const version = book.find('norm', 'version')
  return version === `P${String(yearOfPeriod(period)).slice(2)}V01` ? [] : [`Norme ${version ?? 'inconnue'} pour ${yearOfPeriod(period)}`]
})

const absences = check(
  'absences',
  'Une absence se déclare avec ses dates, par son propre signalement.',
  ({ facts }) =>
    facts.flatMap(({ person, pays }) =>
      pays
        .filter(({ absenceDays }) => absenceDays > 0)
        .map((pay) => `${person.firstName} ${person.lastName}\u00A0: ${pay.absenceDays} jours, dates à compléter`)
    ),
  'warning'
)

const ends = check('ends', 'Une fin de contrat dit son motif, son préavis et ses dates.', ({ facts }, { notices, period }) =>
  facts.flatMap(({ person, contracts }) =>
    contracts
      .filter(({ kind, id, endedOn }) => kind === 'cesa' && endedOn?.startsWith(period) && !notices.has(id))
      .map(() => `${person.firstName} ${person.lastName}\u00A0: à décrire dans Fins de contrat`)
  )
)

const somebody = check('somebody', 'Quelqu’un a été payé ce mois-là.', ({ facts }) => (facts.length === 0 ? ['Aucun bulletin scellé'] : []))

export const houseChecks: Check[] = [somebody, nirs, codes, norm, ends, absences, confirmed, constants]
