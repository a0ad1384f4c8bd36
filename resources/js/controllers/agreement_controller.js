import { Controller } from '@hotwired/stimulus'
import { formatCents, roundHalfAway } from '../amounts.js'

/** A customer's answer to a quote: what the options add, and a signature drawn by those who wish to. */
export default class extends Controller {
  static targets = ['option', 'total', 'pad', 'canvas', 'strokes']
  static values = { lines: Array, discount: Number, currency: String }

  connect() {
    this.strokes = []
    this.element.addEventListener('change', () => this.show())
    const { canvasTarget: canvas } = this
    canvas.addEventListener('pointerdown', (event) => this.begin(event))
    canvas.addEventListener('pointermove', (event) => this.draw(event))
    for (const end of ['pointerup', 'pointercancel'])
      canvas.addEventListener(end, () => (this.stroke = null))
    this.show()
  }

  show() {
    const drawn =
      this.element.querySelector('[name="signature"][type="radio"]:checked')?.value === 'drawn'
    this.padTarget.hidden = !drawn
    this.strokesTarget.value = drawn ? JSON.stringify(this.strokes) : ''
    if (this.hasTotalTarget) this.totalTarget.textContent = formatCents(this.totalCents(), this.currencyValue)
  }

  /** Rounded as the server does: the reduction by nature and rate, the tax once per rate. */
  totalCents() {
    const taken = this.optionTargets
      .filter(({ checked }) => checked)
      .map(({ dataset }) => JSON.parse(dataset.line))
    const kinds = new Map()
    for (const [nature, category, rate, cents] of [...this.linesValue, ...taken]) {
      const key = `${nature} ${category} ${rate}`
      kinds.set(key, (kinds.get(key) ?? 0) + cents)
    }
    const groups = new Map()
    for (const [key, cents] of kinds) {
      const group = key.slice(key.indexOf(' ') + 1)
      const net = cents - roundHalfAway((cents * this.discountValue) / 10_000)
      groups.set(group, (groups.get(group) ?? 0) + net)
    }
    return [...groups].reduce(
      (total, [group, net]) =>
        total + net + roundHalfAway((net * Number(group.split(' ')[1])) / 10_000),
      0
    )
  }

  begin(event) {
    event.preventDefault()
    this.canvasTarget.setPointerCapture(event.pointerId)
    this.stroke = [this.pointOf(event)]
    this.strokes.push(this.stroke)
  }

  draw(event) {
    if (!this.stroke || this.stroke.length >= 300) return
    const [from, to] = [this.stroke.at(-1), this.pointOf(event)]
    this.stroke.push(to)
    const pen = this.canvasTarget.getContext('2d')
    pen.strokeStyle = getComputedStyle(this.canvasTarget).color
    pen.lineWidth = 3
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(...from)
    pen.lineTo(...to)
    pen.stroke()
    this.strokesTarget.value = JSON.stringify(this.strokes)
  }

  clear() {
    this.strokes = []
    this.canvasTarget.getContext('2d').clearRect(0, 0, 600, 200)
    this.show()
  }

  /** In the frame of 600 by 200, whatever the screen. */
  pointOf({ clientX, clientY }) {
    const { left, top, width, height } = this.canvasTarget.getBoundingClientRect()
    const within = (at, most) => Math.max(0, Math.min(most, Math.round(at)))
    return [
      within(((clientX - left) / width) * 600, 600),
      within(((clientY - top) / height) * 200, 200),
    ]
  }
}
