import { Controller } from '@hotwired/stimulus'

/** Under the pointer or the keyboard, a point says its month and its amount. */
export default class extends Controller {
  static targets = ['readout']

  connect() {
    this.resting = this.readoutTarget.textContent
    const say = ({ target }) => this.say(target.closest('[data-says]'))
    for (const event of ['pointerover', 'focusin']) this.element.addEventListener(event, say)
    for (const event of ['pointerleave', 'focusout'])
      this.element.addEventListener(event, () => this.say(null))
  }

  say(point) {
    this.element.querySelector('.here')?.classList.remove('here')
    point?.classList.add('here')
    this.readoutTarget.textContent = point?.dataset.says ?? this.resting
  }
}
