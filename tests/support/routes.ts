import router from '@adonisjs/core/services/router'
import { isPublic } from '#identity/public_routes'
import type { Right } from '#identity/rights'
import type User from '#identity/user'

export type DeclaredRoute = {
  method: string
  pattern: string
  access: 'public' | 'guest' | 'auth' | 'may' | 'undeclared'
  /** Any right of each set: a group says who reads, a page within it who writes. */
  rights: Right[][]
  params: string[]
}

/** Every route of the house, one line for each method, with what it declares of who may come. */
export function declaredRoutes(): DeclaredRoute[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap(({ pattern, methods, middleware, tokens }) => {
      const named = [...middleware.all()].flatMap((one) => (typeof one === 'object' && 'name' in one ? [one as Named] : []))
      const params = tokens.filter(({ type }) => type !== 0).map(({ val }) => val)
      const rights = named.filter(({ name }) => name === 'may').map(({ args }) => args ?? [])
      return methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, pattern, access: accessOf(pattern, named), rights, params }))
    })
}

/** May this person come here, by what the route declares alone? */
export const isOpenTo = ({ access, rights }: DeclaredRoute, user: User) => access !== 'may' || rights.every((any) => user.may(...any))

type Named = { name?: string; args?: Right[] }

function accessOf(pattern: string, named: Named[]) {
  const declared = (['may', 'guest', 'auth'] as const).find((access) => named.some(({ name }) => name === access))
  return isPublic(pattern) ? 'public' : (declared ?? 'undeclared')
}
