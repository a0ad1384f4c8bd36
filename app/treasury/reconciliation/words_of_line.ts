import { plainWords } from '#core/words'

type Line = { id: number; reference: string | null }

/** Everything that is written from a line of the bank tells of it. */
export const sourceOf = ({ id }: { id: number }) => `bank_line:${id}`

export const pieceOf = ({ id, reference }: Line) => (reference || `BQ-${id}`).slice(0, 40)

const EMPTY = new Set(
  'vir virement virements sepa inst instantane prlv prelevement prelevements europeen recu recus emis cb carte paiement achat facture factures ref reference du de des le la les au aux en et mandat numero janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
    ' '
  )
)

/** The words of a line that come back from one month to the next: who, and what for; neither numbers nor dates. */
export function lastingWords({ counterparty, label }: { counterparty: string | null; label: string }): string {
  const all = plainWords(counterparty || label).split(/[^a-z0-9]+/)
  return all
    .filter((word) => word.length > 1 && !/\d/.test(word) && !EMPTY.has(word))
    .slice(0, 6)
    .join(' ')
    .slice(0, 120)
}
