import { Controller } from '@hotwired/stimulus'
import { forget, keep, kept, markSent } from '../drafts.js'

/**
 * What is typed is kept in this browser within a second, found again when the page comes back, forgotten once the
 * server took it. Passwords and what is marked `data-private` are never kept.
 */
export default class extends Controller {
  static values = { key: String }

  connect() {
    // The lines of the form must be there before they are filled again.
    setTimeout(() => this.restore())
    this.element.addEventListener('input', () => this.later())
    this.element.addEventListener('submit', ({ submitter }) => submitter?.hasAttribute('formtarget') || this.leave())
  }

  later() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      keep(this.keyValue, this.typed())
      this.say('Brouillon gardé dans ce navigateur.')
    }, 600)
  }

  /** Until the server has answered, the connection may fail: the draft stays, marked as sent. */
  leave() {
    clearTimeout(this.timer)
    keep(this.keyValue, this.typed())
    markSent(this.keyValue)
  }

  typed() {
    const secret = (name) =>
      this.element.querySelector(`[name="${name}"]:is([type="password"], [data-private])`)
    return [...new FormData(this.element)].filter(
      ([name, value]) => typeof value === 'string' && !name.startsWith('_') && !secret(name)
    )
  }

  restore() {
    const draft = kept(this.keyValue)
    if (!draft || this.element.querySelector('[aria-invalid="true"]')) return
    if (draft.sent && document.querySelector('.flash.success')) return forget(this.keyValue)
    this.dispatch('restore', { detail: draft.typed })
    const seen = {}
    for (const [name, value] of draft.typed) {
      const fields = [...this.element.elements].filter(
        (field) => field.name === name && field.type !== 'hidden'
      )
      const field = fields[(seen[name] = (seen[name] ?? -1) + 1)] ?? fields[0]
      if (!field) continue
      if (field.type === 'checkbox' || field.type === 'radio') {
        fields.forEach((one) => one.value === value && (one.checked = true))
      } else field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
    this.say('Votre saisie a été retrouvée.', true)
  }

  say(words, canForget = false) {
    this.note ??= this.element.appendChild(document.createElement('p'))
    this.note.className = 'saved'
    this.note.setAttribute('role', 'status')
    this.note.textContent = words
    if (!canForget) return
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: 'Repartir de zéro',
    })
    button.className = 'button plain small'
    button.addEventListener('click', () => (forget(this.keyValue), location.reload()))
    this.note.append(' ', button)
  }
}
