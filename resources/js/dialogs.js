/** Browsers that know `command` open and close dialogs by themselves; the others are helped here. */
if (!('commandForElement' in HTMLButtonElement.prototype)) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[commandfor]')
    const dialog = button && document.getElementById(button.getAttribute('commandfor'))
    if (!dialog) return
    if (button.getAttribute('command') === 'show-modal') dialog.showModal()
    else dialog.close()
  })
}

/** A click beside a dialog closes it, as people expect. */
document.addEventListener('click', ({ target, clientX, clientY }) => {
  if (target.nodeName !== 'DIALOG' || !target.open) return
  const { left, right, top, bottom } = target.getBoundingClientRect()
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) target.close()
})

/** What a form refused is shown where it was asked, even in a dialog that the answer closed. */
document.addEventListener('DOMContentLoaded', () => document.querySelector('dialog [aria-invalid="true"]')?.closest('dialog').showModal())
