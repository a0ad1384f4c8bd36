import type Cooperative from '#cooperative/cooperative'
import { formatBps, formatCents, shareOf } from '#core/cents'
import type { CashForecast } from '#forecast/cash/cash_forecast'

/** What a forecast takes for granted, in words that whoever reads it may contradict. */
export function assumptionsOf({ usualDays, hypothesis, usual, payRefusal }: CashForecast, house: Cooperative): string[] {
  const days =
    usualDays === null ? 'à son échéance, faute de paiements passés' : `au délai habituel de son client (${usualDays} jours en moyenne)`
  return [
    `Une facture ouverte est payée ${days}. Un client déjà en retard est attendu dans trente jours. Les créances douteuses ne comptent pas.`,
    'Un devis signé se facture à son échéancier\u00A0; un devis sans réponse ne promet rien. Une facture récurrente revient à son rythme.',
    salesSaid(hypothesis, usual),
    costsSaid(hypothesis, usual),
    paySaid(hypothesis, payRefusal, house),
    `La TVA se règle le ${house.ca3Day} qui suit chaque déclaration, sur ce qui est encaissé et payé\u00A0; la contribution suit le barème en vigueur, à la fin du mois.`,
    'Ce qui est déjà dû est payé à son terme, ou tout de suite si le terme est passé. La part variable de l’année, les impôts à venir et les investissements ne sont pas prévus\u00A0: ils se décident.',
  ]
}

const monthly = (cents: number, months: number) => formatCents(shareOf(cents, 1, months))

function salesSaid(hypothesis: CashForecast['hypothesis'], usual: CashForecast['usual']): string {
  if (!usual)
    return 'Au-delà des promesses, chaque activité compte les ventes qu’elle dit attendre\u00A0; sans hypothèse de sa part, aucune.'
  const habit = `les douze derniers mois ont fait ${monthly(usual.turnoverCents, usual.months)} par mois`
  return hypothesis?.monthlySalesCents
    ? `Les ventes atteignent ${formatCents(hypothesis.monthlySalesCents)} hors taxe par mois, promesses comprises (${habit}).`
    : `Au-delà des promesses, aucune vente n’est comptée (${habit}).`
}

function costsSaid(hypothesis: CashForecast['hypothesis'], usual: CashForecast['usual']): string {
  if (!usual)
    return 'Les achats suivent les ventes au taux des douze derniers mois\u00A0; les frais sont la médiane des six derniers, ou ce que l’activité en dit.'
  const ratio =
    usual.turnoverCents > 0
      ? formatBps(Math.max(0, Math.round((usual.materialsCents * 10_000) / usual.turnoverCents / 100) * 100))
      : '0\u00A0%'
  const told = hypothesis?.monthlyCostsCents
  return told === null || told === undefined
    ? `Les achats suivent les ventes (${ratio} sur douze mois)\u00A0; les frais habituels sont la médiane des six derniers mois, ${formatCents(usual.monthlyCostsCents)} hors taxe.`
    : `Les achats suivent les ventes (${ratio} sur douze mois)\u00A0; les frais sont de ${formatCents(told)} hors taxe par mois.`
}

function paySaid(hypothesis: CashForecast['hypothesis'], refusal: string | null, { payDay }: Cooperative): string {
  if (refusal) return `Les rémunérations ne sont pas comptées. ${refusal}`
  const what = hypothesis?.monthlyPayCents
    ? `Le brut est de ${formatCents(hypothesis.monthlyPayCents)} par mois`
    : 'Chaque CESA est payé de sa part fixe, sans acompte'
  return `${what}, aux taux du mois en cours\u00A0: le net part le ${payDay}, les cotisations et l’impôt le 15 du mois suivant.`
}
