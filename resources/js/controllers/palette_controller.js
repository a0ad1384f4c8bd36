import { Controller } from '@hotwired/stimulus'

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Every page of the rail and every action of the page, by the beginning of any of its words. */
export default class extends Controller {
  static targets = ['typed', 'list', 'none']
  static values = { ways: String, url: String }

  connect() {
    this.element.addEventListener('palette:open', () => this.start())
    this.typedTarget.addEventListener('input', () => (this.narrow(), this.later()))
    this.typedTarget.addEventListener('keydown', (event) => this.press(event))
    this.listTarget.addEventListener('click', ({ target }) => this.go(target.closest('li')))
  }

  start() {
    this.addActions()
    this.typedTarget.value = ''
    this.narrow()
    this.typedTarget.focus()
    this.bring()
  }

  /** Where one may go is the same on every page, and heavier than most: it comes when somebody asks, once. */
  async bring() {
    if (this.brought) return
    this.brought = true
    const answer = await fetch(this.waysValue).catch(() => null)
    if (!answer?.ok || answer.redirected) return (this.brought = false)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const drawing of page.querySelectorAll('symbol'))
      if (!document.getElementById(drawing.id)) document.querySelector('svg[hidden]').append(drawing)
    this.listTarget.append(...page.querySelectorAll('li'))
    this.narrow()
  }

  addActions() {
    this.listTarget.querySelectorAll('[data-act]').forEach((item) => item.remove())
    const acts = [...document.querySelectorAll('main .head .button, main [data-palette]')]
    acts.sort(
      (one, other) => one.classList.contains('primary') - other.classList.contains('primary')
    )
    for (const act of acts) {
      const item = document.createElement('li')
      item.setAttribute('role', 'option')
      item.dataset.act = ''
      item.innerHTML = act.querySelector('svg')?.outerHTML ?? ''
      item.append(
        act.dataset.palette || act.textContent.trim(),
        Object.assign(document.createElement('small'), { textContent: 'Faire' })
      )
      item.act = act
      this.listTarget.prepend(item)
    }
  }

  narrow() {
    const words = plain(this.typedTarget.value).split(/\s+/).filter(Boolean)
    for (const item of this.listTarget.querySelectorAll('li:not([data-found])')) {
      const text = ` ${plain(item.textContent)}`.replace(/['’(-]/g, ' ')
      item.hidden = !words.every((word) => text.includes(` ${word}`))
    }
    this.noneTarget.hidden = this.shown.length > 0
    this.choose(this.shown[0])
  }

  /** Invoices, customers and people by name, when the house has a page that finds them. */
  later() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.find(this.typedTarget.value.trim()), 150)
  }

  async find(words) {
    if (!this.urlValue || words.length < 2) return this.found([])
    const answer = await fetch(`${this.urlValue}?q=${encodeURIComponent(words)}`, {
      headers: { accept: 'application/json' },
    })
    if (answer.ok && words === this.typedTarget.value.trim()) this.found(await answer.json())
  }

  found(things) {
    this.listTarget.querySelectorAll('[data-found]').forEach((item) => item.remove())
    for (const { label, href, hint } of things) {
      const item = document.createElement('li')
      item.setAttribute('role', 'option')
      Object.assign(item.dataset, { found: '', href })
      item.append(
        label,
        Object.assign(document.createElement('small'), { textContent: hint ?? '' })
      )
      this.listTarget.append(item)
    }
    this.noneTarget.hidden = this.shown.length > 0
    if (!this.chosen || this.chosen.hidden || !this.chosen.isConnected) this.choose(this.shown[0])
  }

  get shown() {
    return [...this.listTarget.children].filter((item) => !item.hidden)
  }

  choose(item) {
    this.chosen?.setAttribute('aria-selected', 'false')
    this.chosen = item
    if (!item) return this.typedTarget.removeAttribute('aria-activedescendant')
    item.id ||= `palette-${Math.random().toString(36).slice(2)}`
    item.setAttribute('aria-selected', 'true')
    item.scrollIntoView({ block: 'nearest' })
    this.typedTarget.setAttribute('aria-activedescendant', item.id)
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const { shown } = this
      this.choose(shown[(shown.indexOf(this.chosen) + step + shown.length) % shown.length])
    } else if (event.key === 'Enter') this.go(this.chosen)
    else return
    event.preventDefault()
  }

  go(item) {
    if (!item) return
    this.element.close()
    if (item.act) item.act.click()
    else location.href = item.dataset.href
  }
}
