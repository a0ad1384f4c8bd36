import { formatCents } from '#core/cents'
import { Refusal } from '#core/refusal'

export class LineMatched extends Refusal {
  constructor() {
    super('Cette ligne de banque est déjà rapprochée : défaites d’abord ce qui l’est.')
  }
}

export class NothingChosen extends Refusal {
  constructor() {
    super('Cochez au moins une somme que cette ligne règle.', 'ids')
  }
}

export class NotOpen extends Refusal {
  constructor() {
    super('L’une de ces sommes est déjà réglée ou pointée : rechargez la page.', 'ids')
  }
}

export class OtherWay extends Refusal {
  constructor(openCents: number) {
    super(
      openCents > 0
        ? 'De l’argent est entré : choisissez ce que l’on devait à la maison.'
        : 'De l’argent est sorti : choisissez ce que la maison devait.',
      'ids'
    )
  }
}

export class TooMuchForTheLine extends Refusal {
  constructor(openCents: number) {
    super(`Il ne reste que ${formatCents(Math.abs(openCents))} sur cette ligne : cochez moins de sommes.`, 'ids')
  }
}
