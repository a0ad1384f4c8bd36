import { Refusal } from '#core/refusal'

/** A file that stays out of the house, and why: nothing of it was kept but its name and its fingerprint. */
export class FileRefused extends Refusal {
  constructor(reason: string) {
    super(reason, 'file')
  }
}

export const TEN_MEGABYTES = 10 * 1024 * 1024
