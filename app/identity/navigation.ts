import router from '@adonisjs/core/services/router'
import type { Right } from '#identity/rights'

export interface Way {
  label: string
  /** Under the thumb, where room is short. */
  brief?: string
  href: string
  icon: string
  /** Any of these rights opens it; none named: everyone who is signed in. */
  rights?: Right[]
}

/** The domains in the order of the day's work; white space parts the groups. */
const WAYS: Way[][] = [
  [
    { label: 'Accueil', href: '/', icon: 'house' },
    {
      label: 'Mes activités',
      brief: 'Activités',
      href: '/activites',
      icon: 'sprout',
      rights: ['own_activity'],
    },
    {
      label: 'Activités',
      href: '/activites',
      icon: 'sprout',
      rights: ['portfolio', 'all_activities'],
    },
  ],
  [
    {
      label: 'Devis',
      href: '/devis',
      icon: 'file-pen-line',
      rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
    },
    {
      label: 'Factures',
      href: '/ventes',
      icon: 'receipt-text',
      rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
    },
    {
      label: 'Clients',
      href: '/clients',
      icon: 'contact',
      rights: ['own_activity', 'issue_invoices'],
    },
    {
      label: 'Notes de dépenses',
      brief: 'Dépenses',
      href: '/depenses',
      icon: 'receipt',
      rights: ['own_activity', 'approve_expenses'],
    },
    {
      label: 'Factures reçues',
      brief: 'Achats',
      href: '/achats',
      icon: 'file-input',
      rights: ['own_activity', 'approve_expenses'],
    },
    {
      label: 'Factures électroniques',
      brief: 'E-factures',
      href: '/facturation-electronique',
      icon: 'radio-tower',
      rights: ['issue_invoices', 'approve_expenses', 'books', 'books_readonly'],
    },
  ],
  [
    {
      label: 'Mes bulletins',
      brief: 'Paie',
      href: '/paie',
      icon: 'banknote',
      rights: ['own_activity'],
    },
    { label: 'Paie', href: '/paie', icon: 'banknote', rights: ['prepare_pay', 'approve_pay'] },
    {
      label: 'Simulateur',
      href: '/simulateur',
      icon: 'calculator',
      rights: ['own_activity', 'portfolio', 'prepare_pay'],
    },
  ],
  [
    { label: 'Personnes', href: '/personnes', icon: 'users', rights: ['people'] },
    { label: 'Contrats', href: '/contrats', icon: 'file-pen-line', rights: ['people'] },
    { label: 'Sorties', href: '/sorties', icon: 'door-open', rights: ['exits', 'settle_exits'] },
  ],
  [
    { label: 'Livres', href: '/livres', icon: 'book-open', rights: ['books', 'books_readonly'] },
    { label: 'Trésorerie', href: '/tresorerie', icon: 'trending-up', rights: ['own_activity', 'all_activities'] },
    { label: 'Banque', href: '/banque', icon: 'landmark', rights: ['bank', 'books_readonly'] },
    {
      label: 'Immobilisations',
      href: '/immobilisations',
      icon: 'package',
      rights: ['books', 'books_readonly'],
    },
  ],
  [{ label: 'Réglages', href: '/reglages', icon: 'settings', rights: ['users'] }],
]

/** What one reaches by its name only, through the palette: pages under a domain, and what one begins from anywhere. */
const FURTHER: Way[] = [
  { label: 'Balance', href: '/livres/balance', icon: 'scale', rights: ['books', 'books_readonly'] },
  { label: 'TVA', href: '/livres/tva', icon: 'percent', rights: ['books', 'books_readonly'] },
  {
    label: 'Clôture des mois',
    href: '/livres/mois',
    icon: 'lock',
    rights: ['books', 'books_readonly'],
  },
  { label: 'Balance âgée', href: '/livres/echeances', icon: 'hourglass', rights: ['books', 'books_readonly'] },
  { label: 'Lettrage', href: '/livres/lettrage', icon: 'link', rights: ['books', 'books_readonly'] },
  { label: 'Plan de comptes', href: '/livres/plan', icon: 'list-tree', rights: ['books', 'books_readonly'] },
  { label: 'Journaux', href: '/livres/journaux', icon: 'notebook', rights: ['books', 'books_readonly'] },
  { label: 'Vérifications des livres', href: '/livres/verifications', icon: 'shield-check', rights: ['books', 'books_readonly'] },
  { label: 'Exports et FEC', href: '/livres/exports', icon: 'download', rights: ['books', 'books_readonly'] },
  { label: 'Virements SEPA', href: '/banque/virements', icon: 'send', rights: ['bank', 'approve_transfers', 'books_readonly'] },
  { label: 'Remises de chèques', href: '/banque/cheques', icon: 'wallet', rights: ['bank', 'books_readonly'] },
  { label: 'Rapprochement bancaire', href: '/banque/rapprochement', icon: 'link', rights: ['bank', 'books_readonly'] },
  { label: 'Mouvements de banque', href: '/banque/releve', icon: 'landmark', rights: ['bank', 'books_readonly'] },
  { label: 'Relevés de banque', href: '/banque/releves', icon: 'upload', rights: ['bank', 'books_readonly'] },
  { label: 'Comptes en banque', href: '/banque/comptes', icon: 'landmark', rights: ['bank', 'books_readonly'] },
  {
    label: 'Avances de trésorerie',
    href: '/banque/avances',
    icon: 'hand-coins',
    rights: ['bank', 'advances'],
  },
  { label: 'Déclarations sociales', href: '/paie/declarations', icon: 'file-check', rights: ['prepare_pay', 'approve_pay'] },
  { label: 'Registre du personnel', href: '/paie/declarations/registre', icon: 'notebook-tabs', rights: ['prepare_pay', 'approve_pay'] },
  { label: 'Cotisations par organisme', href: '/paie/declarations/organismes', icon: 'landmark', rights: ['books', 'books_readonly'] },
  {
    label: 'Encaissements',
    href: '/encaissements',
    icon: 'banknote',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  {
    label: 'Suivi des ventes',
    href: '/ventes/suivi',
    icon: 'kanban',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  { label: 'Importer des clients', href: '/clients/imports', icon: 'upload', rights: ['own_activity', 'issue_invoices'] },
  { label: 'Doublons de clients', href: '/clients/doublons', icon: 'merge', rights: ['own_activity', 'issue_invoices'] },
  {
    label: 'Ventes internes',
    href: '/ventes-internes',
    icon: 'repeat',
    rights: ['own_activity', 'all_activities'],
  },
  {
    label: 'Relances',
    href: '/relances',
    icon: 'bell-ring',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  {
    label: 'Lots de documents',
    href: '/lots',
    icon: 'folder-archive',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  {
    label: 'Courriels aux clients',
    href: '/ventes/courriels',
    icon: 'mail',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  { label: 'États des comptes', href: '/etats-des-comptes', icon: 'mail', rights: ['all_activities'] },
  { label: 'Services mutualisés', href: '/services-mutualises', icon: 'scale', rights: ['own_activity', 'portfolio', 'all_activities'] },
  { label: 'Barème de contribution', href: '/contribution', icon: 'hand-coins', rights: ['own_activity', 'portfolio', 'all_activities'] },
  {
    label: 'Catalogue',
    href: '/catalogue',
    icon: 'tags',
    rights: ['own_activity', 'all_activities', 'issue_invoices'],
  },
  {
    label: 'Fournisseurs',
    href: '/fournisseurs',
    icon: 'store',
    rights: ['own_activity', 'approve_expenses', 'books', 'books_readonly'],
  },
  {
    label: 'Factures qui se répètent',
    href: '/ventes/repetitions',
    icon: 'repeat',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  { label: 'Plafonds d’émission', href: '/ventes/plafonds', icon: 'gauge', rights: ['issue_invoices'] },
  {
    label: 'Cours des monnaies',
    href: '/monnaies',
    icon: 'coins',
    rights: ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'],
  },
  { label: 'Comptes et rôles', href: '/reglages/comptes', icon: 'users', rights: ['users'] },
  { label: 'Mon compte', href: '/compte', icon: 'user-round' },
]

const BEGINNINGS: Way[] = [
  {
    label: 'Nouveau devis',
    href: '/devis/nouveau',
    icon: 'plus',
    rights: ['own_activity', 'issue_invoices'],
  },
  {
    label: 'Nouvelle facture',
    href: '/ventes/nouvelle',
    icon: 'plus',
    rights: ['own_activity', 'issue_invoices'],
  },
  {
    label: 'Nouveau client',
    href: '/clients/nouveau',
    icon: 'user-plus',
    rights: ['own_activity', 'issue_invoices'],
  },
  {
    label: 'Noter une dépense',
    href: '/depenses/nouvelle',
    icon: 'camera',
    rights: ['own_activity'],
  },
  { label: 'Noter un trajet', href: '/depenses/trajet', icon: 'car', rights: ['own_activity'] },
  {
    label: 'Nouvelle facture reçue',
    href: '/achats/nouvelle',
    icon: 'file-input',
    rights: ['own_activity', 'approve_expenses'],
  },
  { label: 'Écriture manuelle', href: '/livres/saisies/nouvelle', icon: 'pencil', rights: ['books'] },
  { label: 'Ouvrir une activité', href: '/activites/nouvelle', icon: 'sprout', rights: ['people'] },
  {
    label: 'Inviter une personne',
    href: '/reglages/comptes/invitation',
    icon: 'user-plus',
    rights: ['users'],
  },
]

type Person = { may(...rights: Right[]): boolean } | null | undefined

const opens = (user: Person, exists: typeof hasPage) => (way: Way) => (!way.rights || user!.may(...way.rights)) && exists(way.href)

/** What a person sees in the rail: the domains their rights open, among those this house has. */
export function navigation(user: Person, exists = hasPage): Way[][] {
  if (!user) return []
  return WAYS.map((group) => group.filter(opens(user, exists))).filter((group) => group.length > 0)
}

/** What the palette offers beyond the rail. */
export const shortcuts = (user: Person, exists = hasPage): { go: Way[]; begin: Way[] } => ({
  go: user ? FURTHER.filter(opens(user, exists)) : [],
  begin: user ? BEGINNINGS.filter(opens(user, exists)) : [],
})

/** This house answers at that address. */
export const hasPage = (href: string) => router.match(href, 'GET', false) !== null

/** Where one is: the home page only on itself, a domain on all that stands under it. */
export const isHere = (href: string, path = '') => path === href || (href !== '/' && path.startsWith(`${href}/`))
