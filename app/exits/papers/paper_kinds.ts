/** What is given at the end of a contract, and which law asks for it. */
export const PAPERS = {
  work_certificate: { label: 'Certificat de travail', law: 'C. trav. L1234-19, D1234-6' },
  final_receipt: { label: 'Reçu pour solde de tout compte', law: 'C. trav. L1234-20, D1234-7' },
  attestation_notice: { label: 'Avis d’attestation France Travail', law: 'C. trav. R1234-9' },
  support_certificate: { label: 'Attestation de fin d’appui', law: 'C. com. L127-1 et suivants' },
  asset_sale: { label: 'Facture de cession des immobilisations', law: 'CGI ann. II art. 242 nonies A' },
  exit_report: { label: 'Bilan de sortie', law: '' },
} as const

export type PaperKind = keyof typeof PAPERS

/** An employee's papers are the law's; a CAPE holder, who is none, gets a certificate of the support received. */
export const papersDue = (isCape: boolean): PaperKind[] =>
  isCape ? ['support_certificate', 'exit_report'] : ['work_certificate', 'final_receipt', 'attestation_notice', 'exit_report']
