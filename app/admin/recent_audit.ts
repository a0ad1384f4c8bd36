import db from '@adonisjs/lucid/services/db'

/** What lately happened to one subject, newest first, and who did it. */
export async function recentAudit(subject: string, limit = 30) {
  const rows = await db
    .from('audit_events')
    .leftJoin('users', 'users.id', 'audit_events.user_id')
    .where('audit_events.subject', subject)
    .select('audit_events.action', 'audit_events.created_at', 'users.full_name as author')
    .orderBy('audit_events.id', 'desc')
    .limit(limit)
  return rows.map((row) => ({ ...row, label: ACTIONS[row.action] ?? row.action }))
}

const ACTIONS: Record<string, string> = {
  signed_in: 'Connexion',
  signed_in_as_example: 'Connexion de démonstration',
  signed_out: 'Déconnexion',
  sign_in_refused: 'Connexion refusée',
  user_created: 'Compte créé en ligne de commande',
  user_invited: 'Invitation envoyée',
  invitation_sent_again: 'Invitation renvoyée',
  invitation_withdrawn: 'Invitation retirée',
  password_reset_asked: 'Nouveau mot de passe demandé',
  password_chosen: 'Mot de passe choisi',
  password_changed: 'Mot de passe changé',
  role_changed: 'Rôle ou dates d’accès changés',
  account_closed: 'Compte désactivé',
  account_reopened: 'Compte réactivé',
}
