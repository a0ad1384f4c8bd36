/** Life-cycle statuses of an invoice (XP Z12-012, Flux 6), as its history tells them. */
export const STATUSES = {
  200: 'Déposée',
  201: 'Émise par la plateforme',
  202: 'Reçue par la plateforme du client',
  203: 'Mise à disposition',
  204: 'Prise en charge',
  205: 'Approuvée',
  206: 'Approuvée partiellement',
  207: 'En litige',
  208: 'Suspendue',
  209: 'Complétée',
  210: 'Refusée',
  211: 'Paiement transmis',
  212: 'Encaissée',
  213: 'Rejetée',
  214: 'Visée',
  220: 'Annulée',
  221: 'Erreur de routage',
  501: 'Irrecevable',
} as const

export type StatusCode = keyof typeof STATUSES

export const isStatusCode = (code: number): code is StatusCode => code in STATUSES

/** The invoice never reached the customer, or came back: it is done again under another number. */
export const ENDS_BADLY: StatusCode[] = [210, 213, 501]

/** Why a customer disputes or refuses, with the code that says it (BR-FR-CDV-CL-09). */
export const REASONS = {
  TX_TVA_ERR: 'Taux de TVA erroné',
  MONTANTTOTAL_ERR: 'Montant total erroné',
  CALCUL_ERR: 'Erreur de calcul',
  NON_CONFORME: 'Mention obligatoire manquante',
  DOUBLON: 'Facture déjà reçue',
  DEST_ERR: 'Destinataire erroné',
  TRANSAC_INC: 'Vente inconnue',
  EMMET_INC: 'Fournisseur inconnu',
  CONTRAT_TERM: 'Contrat terminé',
  DOUBLE_FACT: 'Prestation facturée deux fois',
  CMD_ERR: 'Numéro de commande erroné ou manquant',
  ADR_ERR: 'Adresse de facturation erronée',
  REF_CT_ABSENT: 'Référence du contrat manquante',
} as const

/** Reasons of a dispute that do not suffice to refuse. */
export const DISPUTE_REASONS = {
  ...REASONS,
  PU_ERR: 'Prix unitaire erroné',
  REM_ERR: 'Remise erronée ou oubliée',
  QTE_ERR: 'Quantité erronée',
  ART_ERR: 'Article non commandé',
  QUALITE_ERR: 'Qualité insuffisante',
  LIVR_INCOMP: 'Livraison incomplète',
  COORD_BANC_ERR: 'Coordonnées bancaires erronées',
  AUTRE: 'Autre raison',
} as const

/** What platforms say when they reject. */
const REJECTIONS: Record<string, string> = {
  DEST_INC: 'Destinataire inconnu de l’annuaire',
  REJ_SEMAN: 'Règle de gestion non respectée',
  REJ_UNI: 'Numéro déjà utilisé',
  REJ_COH: 'Données incohérentes',
  REJ_ADR: 'Adresse électronique inconnue',
  REJ_REF_PJ: 'Pièce jointe manquante',
  REJ_ASS_PJ: 'Pièce jointe mal rattachée',
  NON_TRANSMISE: 'Destinataire sans plateforme : non transmise',
  ROUTAGE_ERR: 'Erreur de routage',
}

export const reasonWords = (code: string): string =>
  (DISPUTE_REASONS as Record<string, string>)[code] ?? REJECTIONS[code] ?? code.slice(0, 40)
