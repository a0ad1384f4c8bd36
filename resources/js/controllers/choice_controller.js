import { Controller } from '@hotwired/stimulus'

/** What a form asks, or says, of one choice alone is shown with that choice. */
export default class extends Controller {
  static targets = ['choice', 'case']

  connect() {
    this.show()
  }

  show() {
    for (const one of this.caseTargets) one.hidden = !one.dataset.case.split(' ').includes(this.choiceTarget.value)
  }
}
