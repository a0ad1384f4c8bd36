import type { DateTime } from 'luxon'
import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction } from '#core/transaction'
import type OneTimeLink from '#identity/one_time_link'
import { refuseWeakPassword } from '#identity/refuse_weak_password'
import User from '#identity/user'

export class LinkAlreadyUsed extends Refusal {}

/** Uses a link up and gives its person a password; sessions opened with the former one end. Throws WeakPassword, LinkAlreadyUsed. */
export function choosePassword(link: OneTimeLink, password: string, at: DateTime): Promise<User> {
  return inTransaction(async (trx) => {
    const taken = await trx
      .from('one_time_links')
      .where('id', link.id)
      .whereNull('used_at')
      .update({ used_at: at.toUTC().toFormat('yyyy-MM-dd HH:mm:ss') })
    if (Number(taken) === 0) throw new LinkAlreadyUsed('Ce lien a déjà servi. Demandez-en un nouveau.')

    const user = await User.findOrFail(link.userId, { client: trx })
    refuseWeakPassword(password, user)
    await user.merge({ password }).save()
    await trx.from('one_time_links').where('user_id', user.id).whereNull('used_at').delete()
    await recordAudit(
      {
        action: 'password_chosen',
        subject: `user:${user.id}`,
        details: { by_link: link.purpose },
        by: user,
      },
      trx
    )
    return user
  })
}
