import { Controller } from '@hotwired/stimulus'

/**
 * The document beside its form, drawn again while one types. The server first says whether what was typed makes one; only
 * then is it sent to a frame of its own, which takes the place of the former once it is drawn.
 */
export default class extends Controller {
  static targets = ['paper', 'said']
  static values = { action: String, title: String }

  connect() {
    this.form = this.element.querySelector('form')
    this.wide = matchMedia('(min-width: 75rem)')
    this.later = () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.draw(), 600)
    }
    this.form.addEventListener('input', this.later)
    this.form.addEventListener('change', this.later)
    this.wide.addEventListener('change', this.later)
    this.later()
  }

  disconnect() {
    clearTimeout(this.timer)
    this.asked?.abort()
    this.wide.removeEventListener('change', this.later)
  }

  async draw() {
    const typed = [...new FormData(this.form)].filter(([name, value]) => typeof value === 'string' && name !== '_once')
    const body = new URLSearchParams(typed)
    if (!this.wide.matches || body.toString() === this.drawn) return
    this.drawn = body.toString()
    this.asked?.abort()
    this.asked = new AbortController()
    const { signal } = this.asked
    const headers = { accept: 'application/json' }
    const answer = await fetch(this.actionValue, { method: 'POST', body, headers, signal }).catch(() => null)
    if (answer?.status === 204) this.show(typed)
    else if (answer) this.say(await missingIn(answer))
  }

  show(typed) {
    const former = this.paperTarget.querySelectorAll('iframe')
    const frame = Object.assign(document.createElement('iframe'), { title: this.titleValue })
    frame.name = `preview-${Date.now()}`
    frame.addEventListener('load', () => former.forEach((one) => one.remove()), { once: true })
    this.paperTarget.append(frame)
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      action: this.actionValue,
      target: frame.name,
      hidden: true,
    })
    for (const [name, value] of typed) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    document.body.append(form)
    form.submit()
    form.remove()
    this.say('')
  }

  say(words) {
    this.saidTarget.textContent = words
  }
}

async function missingIn(answer) {
  if (answer.status !== 422) return 'L’aperçu n’a pas pu être dessiné.'
  const { errors = [] } = await answer.json().catch(() => ({}))
  const own = errors.map(({ message }) => message).filter((one) => one.length > 30)
  return own[0] ?? 'L’aperçu attend un client, un objet et une ligne avec son prix.'
}
