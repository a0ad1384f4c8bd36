import type { DeclarantFacts } from '#payroll/declarations/declarant/declarant'
import type { DeclaredPerson } from '#payroll/declarations/dsn/declared_people'
import type { DsnFacts } from '#payroll/declarations/dsn/dsn_facts'

/** What a declaration lacks, and the page where it is filled. */
export type MissingFact = { what: string; where: string; href: string }

/** Each thing that the records do not say yet, named, with where to say it. */
export const missingFacts = (facts: DsnFacts[], declarant: Partial<DeclarantFacts>): MissingFact[] => [
  ...missingFromHouse(declarant, facts),
  ...facts.flatMap(({ person }) => missingFromPerson(person)),
  ...missingCodes(facts),
]

const DECLARANT: Partial<Record<keyof DeclarantFacts, string>> = {
  contactName: 'le nom du contact',
  contactEmail: 'le courriel du contact',
  contactPhone: 'le téléphone du contact',
  urssafId: 'le SIRET de l’Urssaf',
  retirementId: 'le SIRET de la caisse de retraite',
  healthId: 'le code de l’assureur santé',
  healthContract: 'la référence du contrat de santé',
  communeCode: 'le code INSEE de la commune',
  riskCode: 'le code risque des accidents du travail',
  jobCode: 'le code de profession (PCS-ESE)',
}

const missingFromHouse = (declarant: Partial<DeclarantFacts>, facts: DsnFacts[]): MissingFact[] =>
  facts.length === 0
    ? []
    : (Object.entries(DECLARANT) as [keyof DeclarantFacts, string][])
        .filter(([key]) => !declarant[key])
        .map(([, what]) => ({ what: `La coopérative\u00A0: ${what}`, where: 'Déclarant', href: '/paie/declarations/declarant' }))

function missingFromPerson(person: DeclaredPerson): MissingFact[] {
  const lacks: [unknown, string][] = [
    [person.hasNir, 'le NIR'],
    [person.gender && person.gender !== 'x', 'le sexe à l’état civil'],
    [person.bornOn, 'la date de naissance'],
    [person.bornIn, 'le lieu de naissance'],
    [person.bornDepartment, 'le département de naissance'],
    [person.bornCountry, 'le pays de naissance'],
    [person.street && person.postcode && person.city, 'l’adresse'],
  ]
  const what = lacks.filter(([known]) => !known).map(([, name]) => name)
  if (what.length === 0) return []
  return [
    {
      what: `${person.firstName} ${person.lastName}\u00A0: ${what.join(', ')}`,
      where: 'Sa fiche',
      href: `/personnes/${person.id}/modification`,
    },
  ]
}

function missingCodes(facts: DsnFacts[]): MissingFact[] {
  const parts = facts.flatMap(({ pays }) => pays.flatMap((pay) => pay.parts))
  const unnamed = parts.filter(({ code, body, ctp }) => !code || (body === 'urssaf' && !ctp))
  return [...new Set(unnamed.map(({ label }) => label))].map((label) => ({
    what: `Le code de «\u00A0${label}\u00A0»`,
    where: 'Codes',
    href: '/paie/declarations/codes',
  }))
}
