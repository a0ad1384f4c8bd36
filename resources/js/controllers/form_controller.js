import { Controller } from '@hotwired/stimulus'

/** A form is sent once: its button turns, and Ctrl + Enter sends it. */
export default class extends Controller {
  connect() {
    this.send = (event) => this.sending(event)
    this.key = ({ key, ctrlKey, metaKey }) =>
      key === 'Enter' && (ctrlKey || metaKey) && this.element.requestSubmit()
    this.back = ({ persisted }) => persisted && this.rest()
    this.element.addEventListener('submit', this.send)
    this.element.addEventListener('keydown', this.key)
    window.addEventListener('pageshow', this.back)
    this.element.querySelector('[aria-invalid="true"]')?.focus()
  }

  disconnect() {
    window.removeEventListener('pageshow', this.back)
  }

  sending(event) {
    if (this.sent) return event.preventDefault()
    // What opens beside the page, a preview, leaves the form as it is.
    if (event.submitter?.hasAttribute('formtarget')) return
    this.sent = true
    this.busy = event.submitter
    // After the browser has read the form, or the button's own name would be missing from it.
    setTimeout(() => {
      this.busy?.setAttribute('aria-busy', 'true')
      this.busy?.setAttribute('aria-disabled', 'true')
    })
    // A download does not leave the page: let it be asked again.
    this.timer = setTimeout(() => this.rest(), 8000)
  }

  rest() {
    this.sent = false
    this.busy?.removeAttribute('aria-busy')
    this.busy?.removeAttribute('aria-disabled')
  }
}
