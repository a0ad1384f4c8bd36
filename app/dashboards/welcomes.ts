import type { Role } from '#identity/rights'
import type User from '#identity/user'
import { hasPage } from '#identity/navigation'
import type { Todo } from '#dashboards/todo'

export interface Welcome {
  title: string
  text: string
  /** Where they may go, said in their words. */
  doors: Todo[]
}

/** What those find who come to read or to meet, and have nothing to decide here: said plainly, also where nothing is ready yet. */
export function welcomeFor(user: User): Welcome | null {
  const welcome = WELCOMES[user.role as Role]
  return welcome ? { ...welcome, doors: [...welcome.doors, OWN_ACCOUNT].filter(({ href }) => hasPage(href.split('?')[0])) } : null
}

/** An organisation is greeted by its whole name, a person by the first. */
export const greetedAs = ({ role, fullName }: User) => (ORGANISATIONS.includes(role) ? fullName : fullName.split(' ')[0])

const ORGANISATIONS: string[] = ['auditor', 'funder', 'investor'] satisfies Role[]

const door = (href: string, icon: string, title: string, text: string): Todo => ({ is: 'neutral', href, icon, title, text })

const OWN_ACCOUNT = door('/compte', 'user-round', 'Mon compte', 'Votre adresse et votre mot de passe.')

const WELCOMES: Partial<Record<Role, Welcome>> = {
  auditor: {
    title: 'Ce que vous pouvez lire',
    text: 'Tous les livres sont ouverts à votre lecture, jusqu’à la pièce\u00A0; rien ne s’y change d’ici.',
    doors: [
      door('/livres', 'book-open', 'Les écritures', 'Chaque fait, une fois, avec son auteur et sa pièce.'),
      door('/livres/balance', 'scale', 'La balance', 'Compte par compte, de toute la coopérative ou d’une activité.'),
      door('/livres/mois', 'lock', 'Les mois et les exercices', 'Ce qui est clos, la chaîne des écritures, le FEC à télécharger.'),
      door('/livres/tva', 'percent', 'La TVA', 'Chaque déclaration, case par case.'),
      door('/banque/releve', 'landmark', 'Le relevé de banque', 'Chaque mouvement et ce qu’il règle.'),
      door('/immobilisations', 'package', 'Les immobilisations', 'Ce qui sert, ce qui s’amortit, ce qui est sorti.'),
    ],
  },
  funder: {
    title: 'Ce que vous trouverez ici',
    text: 'Votre accès est ouvert pour des chiffres d’ensemble, jamais pour le compte d’une personne. La page de ces rapports n’existe pas encore\u00A0: la coopérative vous les remet elle-même.',
    doors: [],
  },
  club_host: {
    title: 'Ce que vous trouverez ici',
    text: 'Votre accès est ouvert pour le club. Ses pages (rencontres, occasions, groupes) n’existent pas encore\u00A0: rien ne vous attend.',
    doors: [],
  },
  mentor: {
    title: 'Ce que vous trouverez ici',
    text: 'Votre accès est ouvert pour les personnes que vous épaulez. Les pages du tutorat n’existent pas encore\u00A0: convenez de vos rendez-vous ensemble, comme aujourd’hui.',
    doors: [],
  },
  investor: {
    title: 'Ce que vous trouverez ici',
    text: 'Votre accès est ouvert pour les dossiers que des entrepreneurs choisiront de vous montrer. Ces pages n’existent pas encore, et rien d’autre de la coopérative ne vous est visible.',
    doors: [],
  },
  dpo: {
    title: 'Ce que vous trouverez ici',
    text: 'Chaque lecture d’un numéro de sécurité sociale est déjà consignée. Les pages du journal, des durées de conservation et des demandes n’existent pas encore\u00A0: la direction en donne l’extrait.',
    doors: [],
  },
}
