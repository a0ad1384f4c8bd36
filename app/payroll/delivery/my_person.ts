import type User from '#identity/user'
import Person from '#people/person'

/** The record of whoever signs in; nobody else's. */
export const myPerson = (user: User) => Person.query().where('user_id', user.id).firstOrFail()
