import { createHash } from 'node:crypto'
import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import type { Day } from '#core/day'
import { UserSchema } from '#database/schema'
import { ROLES, type Right, type Role } from '#identity/rights'

const AuthFinder = withAuthFinder(() => hash.use('scrypt'), {
  uids: ['email'],
  passwordColumnName: 'password',
})

/** Who signs in. What one may do comes from the role's rights; who one is among the members, from `#people`. */
export default class User extends compose(UserSchema, AuthFinder) {
  declare role: Role

  may(...rights: Right[]) {
    const held: readonly Right[] = ROLES[this.role].rights
    return rights.some((right) => held.includes(right))
  }

  /** An account that is open, on a day within its dates when it has some. */
  isAdmittedOn(day: Day) {
    return !this.disabledAt && (!this.accessFrom || this.accessFrom <= day) && (!this.accessUntil || day <= this.accessUntil)
  }

  /** Invited, then closed before choosing a password: as if never asked. */
  get isWithdrawn() {
    return !this.password && Boolean(this.disabledAt)
  }

  /** Changes with the password, so that a session opened with the former one ends. */
  get passwordMark() {
    return createHash('sha256')
      .update(this.password ?? '')
      .digest('base64url')
      .slice(0, 22)
  }

  get roleLabel() {
    return ROLES[this.role].label
  }

  get initials() {
    return this.fullName
      .split(/[\s-]+/)
      .map((word) => word[0])
      .slice(0, 2)
      .join('')
  }
}
