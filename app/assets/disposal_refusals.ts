import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'

export class AssetAlreadyDisposed extends Refusal {
  constructor(label: string, on: Day) {
    super(`« ${label} » est sorti du registre le ${longDay(on)}.`)
  }
}

export class BuyerMissing extends Refusal {
  constructor() {
    super('Une vente a un acheteur : dites qui doit le prix, ou sortez le bien sans prix.', 'thirdPartyId')
  }
}

export class DisposedBeforeService extends Refusal {
  constructor(inServiceOn: Day) {
    super(`Ce bien est entré en service le ${longDay(inServiceOn)} : il ne peut pas sortir avant.`, 'on')
  }
}
