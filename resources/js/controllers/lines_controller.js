import { Controller } from '@hotwired/stimulus'
import { formatCents, parseCents, roundHalfAway } from '../amounts.js'

/**
 * Lines of an invoice or a claim: added, removed, added up while one types. The server computes again.
 * Fields say what they are by `data-lines`: quantity, price (before tax), rate (basis points), discount (per cent), optional (left out), amount (a total of its own).
 * A field `data-lines-whole` elsewhere in the form reduces the whole, per cent.
 */
export default class extends Controller {
  static targets = ['all', 'line', 'blank', 'net', 'vat', 'gross']
  static values = { name: String }

  connect() {
    this.element.addEventListener('input', () => this.addUp())
    this.element.addEventListener('change', () => this.addUp())
    this.whole = this.element.closest('form')?.querySelector('[data-lines-whole]')
    this.whole?.addEventListener('input', () => this.addUp())
    this.element
      .closest('form')
      ?.addEventListener('draft:restore', ({ detail }) => this.makeRoom(detail))
    this.addUp()
  }

  add(event) {
    const line = this.blankTarget.content.firstElementChild.cloneNode(true)
    this.allTarget.append(line)
    this.number()
    if (event) line.querySelector('input, select, textarea')?.focus()
  }

  remove({ currentTarget }) {
    const line = currentTarget.closest('.line')
    const next = line.nextElementSibling ?? line.previousElementSibling
    line.remove()
    if (this.lineTargets.length === 0) this.add()
    this.number()
    ;(next ?? this.allTarget).querySelector('input, select')?.focus()
    this.element.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** Names and identifiers count the lines from zero without a hole, as the server reads them. */
  number() {
    const { nameValue: name } = this
    this.lineTargets.forEach((line, index) => {
      for (const field of line.querySelectorAll('[name], [id], [for], [aria-describedby]')) {
        for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
          const value = field.getAttribute(attribute)
          if (value)
            field.setAttribute(
              attribute,
              value.replace(new RegExp(`(${name}[[-])(\\d+|__n__)(?=[\\]-])`, 'g'), `$1${index}`)
            )
        }
      }
    })
    this.addUp()
  }

  makeRoom(typed) {
    const wanted = new Set(
      typed
        .map(
          ([name]) =>
            name.match(/\[(\d+)\]/)?.[1] &&
            name.startsWith(`${this.nameValue}[`) &&
            name.match(/\[(\d+)\]/)[1]
        )
        .filter(Boolean)
    ).size
    while (this.lineTargets.length < wanted) this.add()
  }

  addUp() {
    const byKind = new Map()
    for (const line of this.lineTargets) {
      const net = this.netOf(line)
      // A reason for no tax is a word, and counts as a rate of nothing.
      const rate = Number(this.field(line, 'rate')?.value) || 0
      const kind = `${rate} ${this.field(line, 'nature')?.value ?? ''}`
      if (!this.field(line, 'optional')?.checked) byKind.set(kind, (byKind.get(kind) ?? 0) + net)
      const own = line.querySelector('[data-line-total]')
      if (own) own.textContent = formatCents(net)
    }
    const byRate = this.reduced(byKind)
    const net = [...byRate.values()].reduce((total, cents) => total + cents, 0)
    // Rounded once per rate, as the invoice will be.
    const vat = [...byRate].reduce(
      (total, [rate, cents]) => total + roundHalfAway((cents * rate) / 10_000),
      0
    )
    if (this.hasNetTarget) this.netTarget.textContent = formatCents(net)
    if (this.hasVatTarget) this.vatTarget.textContent = formatCents(vat)
    if (this.hasGrossTarget) this.grossTarget.textContent = formatCents(net + vat)
  }

  /** By rate, once the whole is reduced: the reduction is rounded for each nature and rate, as the quote will say it. */
  reduced(byKind) {
    const share = percentOf(this.whole)
    const byRate = new Map()
    for (const [kind, cents] of byKind) {
      const rate = Number(kind.split(' ')[0])
      byRate.set(rate, (byRate.get(rate) ?? 0) + cents - roundHalfAway((cents * share) / 100))
    }
    return byRate
  }

  netOf(line) {
    const amount = this.field(line, 'amount')
    if (amount) return parseCents(amount.value) ?? 0
    const quantity =
      Number((this.field(line, 'quantity')?.value ?? '1').replace(/\s/g, '').replace(',', '.')) || 0
    const gross = roundHalfAway(quantity * (parseCents(this.field(line, 'price')?.value) ?? 0))
    return gross - roundHalfAway((gross * percentOf(this.field(line, 'discount'))) / 100)
  }

  field(line, is) {
    return line.querySelector(`[data-lines="${is}"]`)
  }
}

const percentOf = (field) =>
  Number((field?.value ?? '').replace(/[\s%]/g, '').replace(',', '.')) || 0
