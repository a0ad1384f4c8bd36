/** The only pages that anybody may open, signed in or not; every other route declares `auth`, `guest` or `may`. */
const PUBLIC_ROUTES = [
  '/sante',
  '/demonstration/sessions', // answers 404 outside a demonstration
  '/invitations/:token', // the secret of the link opens it
  '/mot-de-passe/:token',
  '/devis-client/:token', // a quote before its customer: the secret of the link opens it
  '/devis-client/:token/*',
  '/simulation', // for candidates: reads nobody's books, keeps nothing
  '/styleguide', // not served in production
  '/styleguide/*',
]

export const isPublic = (pattern: string) =>
  PUBLIC_ROUTES.some((known) => known === pattern || (known.endsWith('*') && pattern.startsWith(known.slice(0, -1))))
