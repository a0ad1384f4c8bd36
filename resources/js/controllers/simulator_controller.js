import { Controller } from '@hotwired/stimulus'

/** Answers as one types: the form is asked again, only the answers change, and the address can be shared. */
export default class extends Controller {
  static targets = ['answer']

  connect() {
    this.form = this.element.querySelector('form')
    this.ask = () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.answer(), 250)
    }
    this.form.addEventListener('input', this.ask)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.form.removeEventListener('input', this.ask)
  }

  async answer() {
    const url = `${this.form.action}?${new URLSearchParams(new FormData(this.form))}`
    this.asked = url
    const page = await fetch(url, { headers: { accept: 'text/html' } })
    if (!page.ok || this.asked !== url) return
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html')
    const answers = fresh.querySelectorAll('[data-simulator-target="answer"]')
    if (answers.length !== this.answerTargets.length) return
    this.answerTargets.forEach((target, rank) => target.replaceChildren(...answers[rank].childNodes))
    history.replaceState(history.state, '', url)
  }
}
