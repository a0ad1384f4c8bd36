const WEEK = 7 * 24 * 3600 * 1000
const named = (key) => `draft:${key}`

export const forget = (key) => localStorage.removeItem(named(key))
export const keep = (key, typed) =>
  localStorage.setItem(named(key), JSON.stringify({ at: Date.now(), typed }))

export function kept(key) {
  const draft = JSON.parse(localStorage.getItem(named(key)) ?? 'null')
  return draft && Date.now() - draft.at < WEEK ? draft : null
}

export function markSent(key) {
  const draft = kept(key)
  if (draft) localStorage.setItem(named(key), JSON.stringify({ ...draft, sent: true }))
}

const drafts = () => Object.keys(localStorage).filter((name) => name.startsWith('draft:'))

/** A form that was sent and is not on this page was taken by the server; an old draft helps nobody. */
export function sweep() {
  const here = [...document.querySelectorAll('[data-draft-key-value]')].map((form) =>
    named(form.dataset.draftKeyValue)
  )
  for (const name of drafts()) {
    const draft = kept(name.slice(6))
    if (!draft || (draft.sent && !here.includes(name))) localStorage.removeItem(name)
  }
}

/** Whoever signs out leaves nothing of what they typed to the next person at this screen. */
document.addEventListener('submit', ({ target }) => {
  if (target.getAttribute('action') === '/deconnexion')
    drafts().forEach((name) => localStorage.removeItem(name))
})
