import { Controller } from '@hotwired/stimulus'
import { formatCents } from '../amounts.js'

/** Ticked rows and one summary: how many, for how much, what to do. */
export default class extends Controller {
  static targets = ['tick', 'all', 'bar', 'says']
  static values = { one: String, many: String }

  connect() {
    this.element.addEventListener('change', ({ target }) => this.changed(target))
    this.element.addEventListener('click', (event) => this.reach(event))
    this.show()
  }

  changed(target) {
    if (this.allTargets.includes(target))
      this.tickTargets.forEach((tick) => !tick.disabled && (tick.checked = target.checked))
    this.show()
  }

  /** Shift and a click tick everything between the two. */
  reach({ target, shiftKey }) {
    const at = this.tickTargets.indexOf(target)
    if (at === -1) return
    if (shiftKey && this.last !== undefined) {
      const [from, to] = [Math.min(at, this.last), Math.max(at, this.last)]
      this.tickTargets
        .slice(from, to + 1)
        .forEach((tick) => !tick.disabled && (tick.checked = target.checked))
      this.show()
    }
    this.last = at
  }

  show() {
    const ticked = this.tickTargets.filter((tick) => tick.checked)
    const cents = ticked.reduce((total, tick) => total + Number(tick.dataset.cents ?? 0), 0)
    const sum = ticked.some((tick) => tick.dataset.cents) ? `, ${formatCents(cents)}` : ''
    this.saysTarget.textContent = `${ticked.length} ${ticked.length > 1 ? this.manyValue : this.oneValue}${sum}`
    this.barTarget.hidden = ticked.length === 0
    for (const all of this.allTargets) {
      all.checked = ticked.length > 0 && ticked.length === this.tickTargets.length
      all.indeterminate = ticked.length > 0 && !all.checked
    }
  }
}
