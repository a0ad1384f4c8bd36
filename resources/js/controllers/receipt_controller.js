import { Controller } from '@hotwired/stimulus'

/** The photo of a receipt is shown as soon as it is chosen. */
export default class extends Controller {
  static targets = ['file', 'shown']

  show() {
    const file = this.fileTarget.files[0]
    if (this.url) URL.revokeObjectURL(this.url)
    this.url = file?.type.startsWith('image/') ? URL.createObjectURL(file) : null
    this.shownTarget.replaceChildren()
    if (this.url)
      this.shownTarget.append(
        Object.assign(new Image(), { src: this.url, alt: 'Le justificatif choisi' })
      )
  }
}
