import rules from 'modele-social'
import rulesOf2025 from 'modele-social-9'
import Engine from 'publicodes'
import type { GoldenInput } from '#tests/payroll/engine/sample_pay'

type Rules = Record<string, any>

/** The public simulator's rules, an engine written by others: an oracle, never a source of real payslips. */
export const asPublished = () => structuredClone(rules) as Rules

/** Version 9 knows 2025 and stops there: since then the published rules answer 2026 for every date. */
export const asOf2025 = () => structuredClone(rulesOf2025) as Rules

/** Version 11.1.0 lets the June SMIC into the reduction, where the law keeps that of 1 January 2026. */
export function withFrozenSmic(): Rules {
  const patched = asPublished()
  const reduction = patched['salarié . cotisations . exonérations . RGDU']
  reduction['non applicable si'] = {
    'une de ces conditions': ['cotisations . assiette = 0', 'cotisations . assiette >= 3 * SMIC'],
  }
  reduction.avec.coefficient.produit[0].somme[1].produit[1] = '(0.5 * (3 * SMIC / cotisations . assiette - 1)) ** P'
  reduction.avec.SMIC = {
    valeur: 'temps de travail . SMIC',
    contexte: { date: '01/01/2026' },
  }
  return patched
}

const silence = { log() {}, warn() {}, error() {} }

export class Oracle {
  private engine: Engine

  constructor(published: Rules) {
    this.engine = new Engine(published, { logger: silence })
  }

  ask(input: GoldenInput) {
    this.engine.setSituation(situationOf(input))
    return this
  }

  /** In cents, unrounded. */
  cents(rule: string): number {
    return Number(this.engine.evaluate(rule).nodeValue ?? 0) * 100
  }
}

function situationOf(input: GoldenInput): Rules {
  const [year, month] = input.period.split('-')
  const partTime = input.weekly && {
    'salarié . contrat . temps de travail . temps partiel': 'oui',
    'salarié . contrat . temps de travail . temps partiel . heures par semaine': `${input.weekly / 100} heures/semaine`,
  }
  return {
    'date': `15/${month}/${year}`,
    'dirigeant': 'non',
    'entreprise . catégorie juridique': "''",
    'entreprise . salariés . effectif': input.headcount,
    'établissement . taux ATMP': `${input.accident / 1_000}%`,
    'établissement . commune . taux versement mobilité': `${input.mobility / 1_000}%`,
    'salarié . cotisations . prévoyances . santé . montant': `${input.premium / 100} €/mois`,
    'salarié . cotisations . prévoyances . santé . taux employeur': '50%',
    'salarié . contrat . salaire brut': `${input.gross / 100} €/mois`,
    'impôt . méthode de calcul': "'taux neutre'",
    ...partTime,
  }
}

const of = (rule: string) => `salarié . cotisations . ${rule}`

/** Which rules make each of our lines: employee side, employer side. */
export const oracleLines: Record<string, [employee: string[], employer: string[]]> = {
  sickness: [[], [of('maladie . employeur')]],
  health_premium: [[of('prévoyances . santé . salarié')], [of('prévoyances . santé . employeur')]],
  work_accident: [[], [of('ATMP')]],
  capped_pension: [[of('vieillesse . plafonnée . salarié')], [of('vieillesse . plafonnée . employeur')]],
  uncapped_pension: [[of('vieillesse . déplafonnée . salarié')], [of('vieillesse . déplafonnée . employeur')]],
  complementary: [
    [of('retraite complémentaire . salarié'), of('CEG . salarié')],
    [of('retraite complémentaire . employeur'), of('CEG . employeur')],
  ],
  cet: [[of('CET . salarié')], [of('CET . employeur')]],
  family: [[], [of('allocations familiales')]],
  unemployment: [[], [of('chômage')]],
  ags: [[], [of('AGS')]],
  fnal: [[], [of('FNAL')]],
  csa: [[], [of('CSA')]],
  social_dialogue: [[], [of('contribution au dialogue social')]],
  training: [[], [of('formation professionnelle')]],
  apprenticeship: [[], [of("taxe d'apprentissage")]],
  mobility: [[], [of('versement mobilité')]],
  forfait_social: [[], [of('forfait social')]],
  peec: [[], [of('PEEC')]],
  csg_deductible: [[of('CSG-CRDS . CSG . déductible')], []],
  csg_crds_non_deductible: [[of('CSG-CRDS . CSG . non déductible'), of('CSG-CRDS . CRDS')], []],
}

export const oracleTotals = {
  reduction: of('exonérations . RGDU'),
  netBeforeTax: 'salarié . rémunération . net . à payer avant impôt',
  netTaxable: 'salarié . rémunération . net . imposable',
  employerCost: 'salarié . coût total employeur',
}

/** Under its name before 2026. */
export const reductionOf2025 = of('exonérations . réduction générale')
