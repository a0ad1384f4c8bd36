import { Controller } from '@hotwired/stimulus'

const FILLED = ['unit', 'price', 'nature', 'rate', 'description']

/** The catalogue under the lines of a form: a name chosen there fills the rest of its line, which one may still change. */
export default class extends Controller {
  connect() {
    this.form = this.element.closest('form')
    this.choose = (event) => this.chosen(event.target)
    this.form?.addEventListener('input', this.choose)
  }

  disconnect() {
    this.form?.removeEventListener('input', this.choose)
  }

  chosen(field) {
    if (field.getAttribute('list') !== this.element.id) return
    const article = this.article(field.value)
    const line = field.closest('.line')
    if (!article || !line) return
    for (const name of FILLED) {
      const filled = line.querySelector(`[data-lines="${name}"]`)
      if (filled) filled.value = article.dataset[name]
    }
    // Added up again: the amounts of the line have just changed.
    line.dispatchEvent(new Event('change', { bubbles: true }))
  }

  /** Of the activity that sells when two articles bear the same name. */
  article(label) {
    const activity = this.form.querySelector('[name="activityId"]')?.value
    const same = [...this.element.options].filter(({ value }) => value === label)
    return same.find(({ dataset }) => dataset.activity === activity) ?? same[0]
  }
}
