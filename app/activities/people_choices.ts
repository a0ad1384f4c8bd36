import type User from '#identity/user'
import Person from '#people/person'

/** The people a user may give an activity to, as choices of a form. */
export async function peopleChoices(user: User) {
  const people = await Person.visibleTo(user).orderBy('last_name').orderBy('first_name')
  return people.map((person) => ({ value: person.id, label: `${person.lastName} ${person.firstName}` }))
}
