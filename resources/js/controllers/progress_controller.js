import { Controller } from '@hotwired/stimulus'

/** Asks each second how far the work is: `{ done, total, left?, errors?, finished?, href? }`. */
export default class extends Controller {
  static targets = ['bar', 'count', 'left', 'errors']
  static values = { url: String, then: String }

  connect() {
    if (this.urlValue) this.ask()
  }

  disconnect() {
    clearTimeout(this.timer)
  }

  async ask() {
    try {
      const answer = await fetch(this.urlValue, { headers: { accept: 'application/json' } })
      if (answer.ok && this.show(await answer.json())) return
    } catch {
      this.leftTarget.textContent = 'La connexion est coupée ; le travail continue.'
    }
    this.timer = setTimeout(() => this.ask(), document.hidden ? 5000 : 1000)
  }

  show({ done, total, left, errors, finished, href }) {
    const over = finished ?? (total > 0 && done >= total)
    this.startedAt ??= Date.now()
    this.startedDone ??= done
    this.barTarget.max = total || 1
    this.barTarget.value = done
    this.countTarget.textContent = `${done} sur ${total}`
    this.leftTarget.textContent = over ? 'Terminé.' : (left ?? this.guess(done, total))
    this.errorsTarget.textContent = errors
      ? typeof errors === 'number'
        ? `${errors} à revoir`
        : errors
      : ''
    if (over)
      setTimeout(
        () =>
          href || this.thenValue ? location.assign(href || this.thenValue) : location.reload(),
        600
      )
    return over
  }

  guess(done, total) {
    const made = done - this.startedDone
    const seconds =
      made > 0 ? Math.ceil((((Date.now() - this.startedAt) / 1000) * (total - done)) / made) : 0
    if (seconds === 0) return ''
    return seconds < 60
      ? `Encore ${seconds} s environ`
      : `Encore ${Math.ceil(seconds / 60)} min environ`
  }
}
