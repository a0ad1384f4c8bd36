import { Controller } from '@hotwired/stimulus'

/** A `<details>` used as a menu: closes on Escape and on a click elsewhere. */
export default class extends Controller {
  connect() {
    this.elsewhere = ({ target }) => !this.element.contains(target) && this.close()
    this.escape = ({ key }) =>
      key === 'Escape' &&
      this.element.open &&
      (this.close(), this.element.querySelector('summary').focus())
    document.addEventListener('click', this.elsewhere)
    this.element.addEventListener('keydown', this.escape)
  }

  disconnect() {
    document.removeEventListener('click', this.elsewhere)
  }

  close() {
    this.element.open = false
  }
}
