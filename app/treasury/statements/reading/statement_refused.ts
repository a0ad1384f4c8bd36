import { Refusal } from '#core/refusal'

/** A statement that stays out, whole: why, and on which line of the file. */
export class StatementRefused extends Refusal {
  constructor(reason: string, line?: number) {
    super(line ? `Ligne ${line} : ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : reason, 'file')
  }
}

export const HEAVIEST = 10 * 1024 * 1024
