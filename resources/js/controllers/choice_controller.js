import { Controller } from '@hotwired/stimulus'

/** What a form asks, or says, of one choice alone is shown with that choice, and its usual rate proposed until one chooses. */
export default class extends Controller {
  static targets = ['choice', 'case', 'rate']
  static values = { usual: Object }

  connect() {
    this.show({ type: 'connect' })
  }

  show({ type }) {
    const chosen = this.choiceTarget.value
    for (const one of this.caseTargets) one.hidden = !one.dataset.case.split(' ').includes(chosen)
    if (type === 'change' && !this.kept && chosen in this.usualValue)
      this.rateTarget.value = this.usualValue[chosen]
  }

  keep() {
    this.kept = true
  }
}
