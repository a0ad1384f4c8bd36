import { Refusal } from '#core/refusal'

export class NumbersDisagree extends Refusal {}

/** A SIRET and a VAT number hold the SIREN of their company. Throws NumbersDisagree. */
export function refuseOtherCompany({ siren, siret, vatNumber }: { siren: string; siret: string; vatNumber: string }) {
  if (!siret.startsWith(siren)) throw new NumbersDisagree('Ce SIRET est celui d’une autre entreprise : il commence par le SIREN.', 'siret')
  if (!vatNumber.endsWith(siren))
    throw new NumbersDisagree('Ce numéro de TVA est celui d’une autre entreprise : il finit par le SIREN.', 'vatNumber')
}
