import type { Day } from '#core/day'
import type { ContractPaper, LetterPaper, ReportPaper } from '#documents/paper_facts'
import { pirogues } from '#tests/documents/invoice_samples'

const months = ['juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.', 'janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin']
const sales = [0, 3_100_00, 5_900_00, 4_800_00, 5_200_00, 4_100_00, 6_800_00, 7_200_00, 7_600_00, 8_100_00, 8_400_00, 7_900_00]
const receipts = [0, 2_400_00, 4_300_00, 5_500_00, 4_900_00, 5_000_00, 5_100_00, 7_000_00, 7_300_00, 7_900_00, 8_000_00, 9_400_00]

/** An exit report whose people, company and figures are invented; every kind of block stands in it once at least. */
export const anExitReport: ReportPaper = {
  house: pirogues,
  tradeName: 'Kébé Rénov’',
  title: 'Bilan de sortie',
  subject: 'Moussa Kébé-Lorand, peinture et rénovation',
  period: 'du 2 mai 2023 au 30 juin 2026',
  madeOn: '2026-06-30' as Day,
  footnote: 'Confidentiel\u00A0: remis à l’entrepreneur et à la coopérative.',
  summary: [
    {
      kind: 'text',
      text: 'En trois ans et deux mois, Moussa Kébé-Lorand a testé puis développé son activité de rénovation sous le toit de la coopérative. Il la quitte pour sa propre société, avec quatre clients réguliers, 66 % de marge et le matériel racheté.',
    },
    {
      kind: 'figures',
      figures: [
        {
          label: 'Chiffre d’affaires, 12 mois',
          value: '55 300 €',
          note: '+ 18 % sur un an',
          strong: true,
        },
        { label: 'Marge brute', value: '66 %', note: '36 498 €' },
        {
          label: 'Rémunération brute versée',
          value: '16 800 €',
          note: 'et 4 214 € de part variable',
        },
        { label: 'Solde à la sortie', value: '7 478,98 €', note: 'versé en salaire' },
      ],
    },
    {
      kind: 'notice',
      tone: 'done',
      title: 'Prêt',
      text: 'Le chiffre d’affaires dépasse le point mort depuis neuf mois et aucun client ne pèse plus de 27 %.',
    },
  ],
  sections: [
    {
      mark: 'A',
      title: 'Identité et parcours',
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: 'Métier', value: 'Peinture, rénovation intérieure' },
            { label: 'Orienté par', value: 'Mission locale de Port-Essai' },
            { label: 'Durée du parcours', value: '38 mois' },
            { label: 'Accompagnateur', value: 'Thierno Vaugelas' },
            {
              label: 'Assurance',
              value: 'décennale, Assureur Fictif, contrat 0000, France métropolitaine',
            },
          ],
        },
        {
          kind: 'timeline',
          steps: [
            {
              on: '2023-05-02' as Day,
              label: 'Contrat d’appui au projet d’entreprise',
              detail: 'six mois, premiers chantiers',
            },
            { on: '2023-11-01' as Day, label: 'Contrat d’entrepreneur salarié' },
            {
              on: '2025-06-13' as Day,
              label: 'Associé de la coopérative',
              detail: 'assemblée générale du 13 juin 2025',
            },
            { on: '2026-06-30' as Day, label: 'Sortie\u00A0: création d’entreprise' },
            { on: '2026-12-30' as Day, label: 'Premier point après la sortie', foreseen: true },
          ],
        },
      ],
    },
    {
      mark: 'B',
      title: 'Historique d’activité',
      blocks: [
        {
          kind: 'chart',
          as: 'bars',
          title: 'Facturé et encaissé, douze derniers mois',
          alt: 'Le chiffre d’affaires facturé monte de 3 100 € en août à 8 400 € en mai, son plus haut ; l’encaissé le suit avec un mois de retard.',
          labels: months,
          series: [
            { label: 'Facturé HT', values: sales },
            { label: 'Encaissé HT', values: receipts },
          ],
        },
        {
          kind: 'chart',
          as: 'curve',
          title: 'Trésorerie de l’activité',
          alt: 'La trésorerie passe sous zéro en septembre, remonte à 6 400 € en avril, et devrait atteindre 9 000 € à la fin de l’année.',
          labels: [...months, 'juil.', 'août', 'sept.'],
          series: [
            {
              label: 'Trésorerie',
              values: [
                200_00, 100_00, -850_00, 400_00, 1_900_00, 2_100_00, 3_000_00, 4_100_00, 5_200_00, 6_400_00, 6_100_00, 7_478_98, 7_900_00,
                8_400_00, 9_000_00,
              ],
              foreseenFrom: 12,
            },
          ],
          tableBelow: false,
        },
      ],
    },
    {
      mark: 'C',
      title: 'Clients',
      blocks: [
        {
          kind: 'table',
          columns: [
            { label: 'Client' },
            { label: 'Secteur' },
            { label: 'CA HT', as: 'money' },
            { label: 'Part', as: 'percent' },
            { label: 'Depuis', as: 'day' },
          ],
          rows: [
            ['Mairie de Port-Essai', 'public', 14_800_00, 2676, '2023-09-04'],
            ['Copropriété Bel-Air', 'habitat', 11_200_00, 2025, '2024-02-12'],
            ['SCI Les Tilleuls', 'habitat', 9_600_00, 1736, '2024-05-20'],
            ['Onze particuliers', 'particuliers', 19_700_00, 3562, null],
          ],
          totals: ['Total', null, 55_300_00, 10000, null],
        },
        {
          kind: 'text',
          text: 'La clientèle appartient à l’entrepreneur, qui l’emporte (C. com. art. L7331-2, f).',
        },
      ],
    },
    {
      mark: 'K',
      title: 'Compétences',
      blocks: [
        {
          kind: 'scores',
          outOf: 5,
          before: 'À l’entrée',
          after: 'À la sortie',
          scores: [
            { label: 'Gestion', before: 1, after: 4, detail: 'devis, marge, trésorerie' },
            { label: 'Vente', before: 2, after: 4 },
            { label: 'Production', before: 4, after: 5 },
            { label: 'Numérique', before: 1, after: 3 },
            { label: 'Réseau', before: null, after: 4 },
          ],
        },
      ],
    },
    {
      mark: 'M',
      title: 'Prêt à voler de ses ailes\u00A0?',
      blocks: [
        {
          kind: 'checks',
          checks: [
            {
              label: 'Chiffre d’affaires au-dessus du point mort',
              met: true,
              detail: '4 608 € par mois en moyenne, point mort à 3 120 €',
            },
            { label: 'Au moins trois clients réguliers', met: true },
            {
              label: 'Trois mois de charges d’avance',
              met: false,
              detail: '7 478,98 € pour 9 360 € souhaités',
            },
            {
              label: 'Assurance décennale de la nouvelle société',
              met: null,
              detail: 'attestation attendue avant le 15 juillet',
            },
          ],
        },
        { kind: 'subtitle', text: 'Ce qui reste à faire' },
        {
          kind: 'list',
          items: [
            'Faire signer à la copropriété Bel-Air la cession du contrat, par écrit à peine de nullité (C. civ. art. 1216).',
            'Ouvrir le compte bancaire de la société.',
            'Prévenir les clients du changement d’interlocuteur de facturation.',
          ],
        },
      ],
    },
    {
      mark: 'O',
      title: 'Signatures',
      blocks: [
        {
          kind: 'signatures',
          place: 'Port-Essai',
          on: '2026-06-30' as Day,
          parties: [
            { role: 'Pour la coopérative', name: 'Odile Marchebois, gérante' },
            {
              role: 'L’entrepreneur',
              name: 'Moussa Kébé-Lorand',
              signedOn: '2026-06-30' as Day,
              proof: 'code reçu au 06 39 98 .. ..',
            },
          ],
        },
      ],
    },
  ],
}

export const aContract: ContractPaper = {
  house: pirogues,
  title: 'Contrat d’entrepreneur salarié associé',
  subtitle: 'Articles L7331-1 à L7331-3 et R7331-1 à R7331-12 du Code du travail',
  reference: 'CESA-2026-0004',
  madeOn: '2026-03-02' as Day,
  parties: [
    {
      name: 'Les Pirogues',
      quality: 'la coopérative',
      lines: [
        'SCOP SARL à capital variable, 12 quai des Essais, 99999 Port-Essai, RCS Port-Essai 000 000 018,',
        'représentée par sa gérante, Odile Marchebois,',
      ],
    },
    {
      name: 'Ibrahima Ndour-Castel',
      quality: 'l’entrepreneur',
      lines: ['3 sentier des Pêcheurs, 99999 Port-Essai,'],
    },
  ],
  preamble: [
    'L’entrepreneur a été accompagné sous contrat d’appui au projet d’entreprise du 2 juin 2025 au 1er mars 2026. Les parties conviennent de poursuivre.',
  ],
  articles: [
    {
      title: 'Objet',
      blocks: [
        {
          kind: 'text',
          text: 'L’entrepreneur développe au sein de la coopérative une activité économique autonome d’import et de vente d’artisanat équitable, sous le nom Sahel & Co. Il crée et développe sa propre clientèle, qui lui appartient.',
        },
      ],
    },
    {
      title: 'Rémunération',
      blocks: [
        {
          kind: 'text',
          text: 'La rémunération comprend une part fixe et une part variable, assises sur le chiffre d’affaires de l’activité après imputation des charges directes et de la contribution (art. L7332-3).',
        },
        {
          kind: 'table',
          columns: [{ label: 'Élément' }, { label: 'Montant brut mensuel', as: 'money' }],
          rows: [['Part fixe', 520_00]],
        },
      ],
    },
    {
      title: 'Contribution',
      blocks: [
        {
          kind: 'list',
          numbered: true,
          items: [
            '12 % de la marge brute jusqu’à 30 000 € par exercice.',
            '11 % de 30 000 € à 50 000 €.',
            '10 % au-delà, avec un minimum de 40 € par mois et un maximum de 6 000 € par exercice.',
          ],
        },
      ],
    },
    {
      title: 'Durée et période d’essai',
      blocks: [
        {
          kind: 'text',
          text: 'Le contrat est conclu sans limitation de durée. La durée du contrat d’appui ayant dépassé celle de la période d’essai, il n’y en a pas.',
        },
      ],
    },
    {
      title: 'Entrée au sociétariat',
      blocks: [
        {
          kind: 'text',
          text: 'L’entrepreneur devient associé au plus tard le 2 juin 2028 (art. L7331-3).',
        },
      ],
    },
  ],
  closing: 'Fait en deux exemplaires, un pour chaque partie.',
  signatures: {
    kind: 'signatures',
    place: 'Port-Essai',
    on: '2026-03-02' as Day,
    parties: [
      { role: 'La coopérative', name: 'Odile Marchebois', mention: 'Lu et approuvé' },
      { role: 'L’entrepreneur', name: 'Ibrahima Ndour-Castel', mention: 'Lu et approuvé' },
    ],
  },
}

export const aWorkCertificate: LetterPaper = {
  house: pirogues,
  to: { name: 'Moussa Kébé-Lorand', lines: ['8 passage du Lavoir', '99999 Port-Essai'] },
  title: 'Certificat de travail',
  place: 'Port-Essai',
  writtenOn: '2026-06-30' as Day,
  reference: 'FIN-2026-0002',
  blocks: [
    {
      kind: 'text',
      text: 'La société Les Pirogues certifie que Moussa Kébé-Lorand a été employé par elle du 1er novembre 2023 au 30 juin 2026 en qualité d’entrepreneur salarié associé (C. trav. art. L1234-19 et D1234-6).',
    },
    {
      kind: 'text',
      text: 'Il conserve à titre gratuit les garanties de frais de santé pendant douze mois au plus, s’il est pris en charge par l’assurance chômage (CSS art. L911-8).',
    },
    { kind: 'text', text: 'Ce certificat est délivré pour servir et valoir ce que de droit.' },
  ],
  signature: { name: 'Odile Marchebois', role: 'Gérante' },
}
