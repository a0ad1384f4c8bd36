import { Controller } from '@hotwired/stimulus'

const typing = ({ target }) => target.closest('input, textarea, select, [contenteditable]')

/** The keys of every page: Ctrl K, /, ?, n. */
export default class extends Controller {
  connect() {
    this.press = (event) => this.pressed(event)
    this.open = ({ target }) => target.closest('[data-palette-open]') && this.palette()
    document.addEventListener('keydown', this.press)
    document.addEventListener('click', this.open)
  }

  disconnect() {
    document.removeEventListener('keydown', this.press)
    document.removeEventListener('click', this.open)
  }

  pressed(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k')
      return this.act(event, () => this.palette())
    if (
      typing(event) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      document.querySelector('dialog[open]')
    )
      return
    if (event.key === '/')
      this.act(event, () => (document.querySelector('[data-search]') ?? this.palette())?.focus?.())
    if (event.key === '?') this.act(event, () => document.getElementById('keys')?.showModal())
    if (event.key === 'n')
      this.act(event, () => document.querySelector('main .head .button.primary')?.click())
  }

  act(event, work) {
    event.preventDefault()
    work()
  }

  palette() {
    const dialog = document.getElementById('palette')
    if (!dialog || dialog.open) return
    document.querySelectorAll('dialog[open]').forEach((open) => open.close())
    dialog.showModal()
    dialog.dispatchEvent(new Event('palette:open'))
  }
}
