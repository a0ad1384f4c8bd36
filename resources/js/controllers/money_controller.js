import { Controller } from '@hotwired/stimulus'
import { parseCents, plainCents } from '../amounts.js'

/** An amount is written as the books write it once one leaves its field. */
export default class extends Controller {
  format() {
    const cents = parseCents(this.element.value)
    if (cents !== null) this.element.value = plainCents(cents)
  }
}
