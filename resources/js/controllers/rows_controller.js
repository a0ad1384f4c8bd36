import { Controller } from '@hotwired/stimulus'

/** j and k (or the arrows) walk a table's rows, Enter opens one, x ticks it. */
export default class extends Controller {
  connect() {
    this.press = (event) => this.pressed(event)
    document.addEventListener('keydown', this.press)
  }

  disconnect() {
    document.removeEventListener('keydown', this.press)
  }

  get rows() {
    return [...this.element.querySelectorAll('tbody tr:has(.row-link)')]
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]'))
      return
    if (event.target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]'))
      return
    if (this.element !== document.querySelector('[data-controller~="rows"]:has(.row-link)')) return
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    if (step) this.walk(step)
    else if (event.key === 'x' && this.here)
      this.here.querySelector('input[type="checkbox"]')?.click()
    else return
    event.preventDefault()
  }

  get here() {
    return document.activeElement?.closest('tbody tr')
  }

  walk(step) {
    const { rows } = this
    const at = rows.indexOf(this.here)
    const row =
      rows[
        at === -1
          ? step > 0
            ? 0
            : rows.length - 1
          : Math.min(rows.length - 1, Math.max(0, at + step))
      ]
    const link = row?.querySelector('.row-link')
    link?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }
}
