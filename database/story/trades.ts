import type { StockAccount } from '#assets/stock_count'
import type { Day } from '#core/day'
import type { ExemptionName } from '#sales/invoices/exemptions'

/** How a trade sells: what share of an invoice goes under which VAT, as parts of a hundred. */
type Mix = { part: number; label: string; rateBps: number; nature: 'goods' | 'services'; exemption?: ExemptionName }

type Client = {
  name: string
  kind: 'company' | 'public' | 'person'
  weight?: number
  siren?: string
  only?: 'reverse_charge'
  rateBps?: number
}

type Contract =
  | { kind: 'cape'; startsOn: Day; endsOn: Day; renewals?: { effectiveOn: Day; endsOn: Day }[] }
  | { kind: 'cesa'; startsOn: Day; endedOn?: Day }

export type Runner = {
  key: string
  firstName: string
  lastName: string
  gender: 'F' | 'M'
  bornOn: Day
  bornIn: string
  shareBps: number
  prescriber: string
  withholdingBps?: number
  memberSince?: Day
  shares?: number
  contracts: Contract[]
}

export type Trade = {
  code: string
  tradeName: string
  trade: string
  advisor: 'thierno' | 'solene'
  isVatExempt?: boolean
  insurance: string
  /** How many invoices in an ordinary month. */
  invoices: [number, number]
  /** Days before a customer pays, at the least and at the most. */
  pays: [number, number]
  mixes: Mix[]
  clients: Client[]
  titles: string[]
  supplies: { supplier: string; account: string; nature: 'goods' | 'services'; rateBps: number; label: string }[]
  expenses: 'kilometres' | 'telecom'
  openingCents: number
  asset?: { label: string; account: string; inServiceOn: Day; costCents: number; lifeMonths: number; broughtForwardCents: number }[]
  stock?: { account: StockAccount; cents: number }
  runners: Runner[]
}

const S20 = (part: number, label: string, nature: 'goods' | 'services' = 'services'): Mix => ({ part, label, rateBps: 2000, nature })
const S10 = (part: number, label: string): Mix => ({ part, label, rateBps: 1000, nature: 'services' })
const S55 = (part: number, label: string, nature: 'goods' | 'services' = 'services'): Mix => ({ part, label, rateBps: 550, nature })

/** Twelve trades and thirteen people, all of them invented: who they are, whom they sell to, how they work. */
export const TRADES: Trade[] = [
  {
    code: 'A01',
    tradeName: 'Saveurs du Fleuve',
    trade: 'Traiteur',
    advisor: 'solene',
    insurance: 'RC professionnelle traiteur, Assurances de l’Estuaire (fictives)',
    invoices: [3, 5],
    pays: [4, 32],
    mixes: [S10(83, 'Buffet servi sur place'), S55(10, 'Plats à emporter', 'goods'), S20(7, 'Boissons et service du soir')],
    clients: [
      { name: 'Mairie de Port-Essai', kind: 'public', siren: '000000109' },
      { name: 'Comité d’entreprise des Docks', kind: 'company', siren: '000000117' },
      { name: 'Association Les Amarres', kind: 'company', siren: '000000125' },
      { name: 'Famille Ossorio-Blanc', kind: 'person' },
      { name: 'Mariage Tavernel & Kouma', kind: 'person' },
    ],
    titles: ['Buffet d’inauguration', 'Repas de mariage', 'Cocktail de fin d’année', 'Déjeuner de travail', 'Plateaux repas'],
    supplies: [
      { supplier: 'Marché de gros de l’Anse', account: '601000', nature: 'goods', rateBps: 550, label: 'Produits frais' },
      { supplier: 'Épices du Large', account: '601000', nature: 'goods', rateBps: 550, label: 'Épicerie' },
    ],
    expenses: 'kilometres',
    openingCents: 2_100_00,
    asset: [
      {
        label: 'Caissons isothermes',
        account: '215400',
        inServiceOn: '2024-01-01',
        costCents: 2_100_00,
        lifeMonths: 60,
        broughtForwardCents: 770_00,
      },
    ],
    runners: [
      {
        key: 'aissata',
        firstName: 'Aïssata',
        lastName: 'Diarra-Fontenel',
        gender: 'F',
        bornOn: '1984-05-12',
        bornIn: 'Kayes',
        shareBps: 10000,
        prescriber: 'France Travail Port-Essai',
        withholdingBps: 180,
        memberSince: '2024-06-14',
        shares: 40,
        contracts: [
          { kind: 'cape', startsOn: '2022-03-01', endsOn: '2022-10-31' },
          { kind: 'cesa', startsOn: '2022-11-01' },
        ],
      },
    ],
  },
  {
    code: 'A02',
    tradeName: 'Kébé Rénov’',
    trade: 'Peinture et rénovation',
    advisor: 'thierno',
    insurance: 'Décennale n° PE-000-042, Mutuelle du Bâtiment de l’Estuaire (fictive)',
    invoices: [3, 4],
    pays: [10, 34],
    mixes: [S10(70, 'Travaux de rénovation'), S55(30, 'Travaux d’amélioration énergétique')],
    clients: [
      { name: 'Mairie de Port-Essai', kind: 'public', weight: 5, siren: '000000109', rateBps: 2000 },
      { name: 'Copropriété Bel-Air', kind: 'company', weight: 4, siren: '000000133' },
      { name: 'SCI Les Tilleuls', kind: 'company', weight: 3, siren: '000000141' },
      { name: 'Bâtisseurs du Cap', kind: 'company', weight: 1, siren: '000000158', only: 'reverse_charge' },
      { name: 'Mme Ferrand-Diop', kind: 'person' },
      { name: 'M. Quillivic', kind: 'person' },
      { name: 'Mme Zerhouni-Lamy', kind: 'person' },
      { name: 'M. Abalo', kind: 'person' },
    ],
    titles: [
      'Peinture des parties communes',
      'Rénovation d’un appartement',
      'Ravalement, lot 2',
      'Isolation et peinture',
      'Réfection d’une classe',
    ],
    supplies: [
      { supplier: 'Couleurs & Outils', account: '601000', nature: 'goods', rateBps: 2000, label: 'Peintures et enduits' },
      { supplier: 'Échafaudages du Port', account: '604000', nature: 'services', rateBps: 2000, label: 'Location d’échafaudage' },
    ],
    expenses: 'kilometres',
    openingCents: 6_400_00,
    asset: [
      {
        label: 'Fourgon',
        account: '218200',
        inServiceOn: '2023-10-01',
        costCents: 9_000_00,
        lifeMonths: 60,
        broughtForwardCents: 3_750_00,
      },
      {
        label: 'Outillage électroportatif',
        account: '215400',
        inServiceOn: '2023-03-21',
        costCents: 1_800_00,
        lifeMonths: 60,
        broughtForwardCents: 940_00,
      },
    ],
    runners: [
      {
        key: 'moussa',
        firstName: 'Moussa',
        lastName: 'Kébé-Lorand',
        gender: 'M',
        bornOn: '1979-11-03',
        bornIn: 'Thiès',
        shareBps: 10000,
        prescriber: 'Club Rives & Racines',
        memberSince: '2025-06-13',
        shares: 25,
        contracts: [
          { kind: 'cape', startsOn: '2023-05-02', endsOn: '2023-10-31' },
          { kind: 'cesa', startsOn: '2023-11-01' },
        ],
      },
    ],
  },
  {
    code: 'A03',
    tradeName: 'Code Teranga',
    trade: 'Développement web',
    advisor: 'solene',
    insurance: 'RC professionnelle numérique, Assurances de l’Estuaire (fictives)',
    invoices: [1, 3],
    pays: [25, 45],
    mixes: [S20(100, 'Développement')],
    clients: [
      { name: 'Agence Méridien', kind: 'company', weight: 3, siren: '000000166' },
      { name: 'Coopérative Les Greniers', kind: 'company', weight: 2, siren: '000000174' },
      { name: 'Office de tourisme de l’Estuaire', kind: 'public', siren: '000000182' },
    ],
    titles: ['Refonte du site', 'Maintenance applicative', 'Boutique en ligne', 'Audit d’accessibilité'],
    supplies: [{ supplier: 'Nuages de l’Ouest', account: '604000', nature: 'services', rateBps: 2000, label: 'Hébergement et licences' }],
    expenses: 'telecom',
    openingCents: 8_200_00,
    asset: [
      {
        label: 'Ordinateur de développement',
        account: '218300',
        inServiceOn: '2025-01-01',
        costCents: 2_700_00,
        lifeMonths: 60,
        broughtForwardCents: 450_00,
      },
    ],
    runners: [
      {
        key: 'fatoumata',
        firstName: 'Fatoumata',
        lastName: 'Traoré-Lemoine',
        gender: 'F',
        bornOn: '1990-02-27',
        bornIn: 'Port-Essai',
        shareBps: 10000,
        prescriber: 'Bouche à oreille',
        withholdingBps: 740,
        memberSince: '2023-06-16',
        shares: 60,
        contracts: [
          { kind: 'cape', startsOn: '2021-01-04', endsOn: '2021-06-30' },
          { kind: 'cesa', startsOn: '2021-07-01' },
        ],
      },
    ],
  },
  {
    code: 'A04',
    tradeName: 'Sahel & Co',
    trade: 'Import d’artisanat équitable',
    advisor: 'thierno',
    insurance: 'RC exploitation, Assurances de l’Estuaire (fictives)',
    invoices: [2, 4],
    pays: [2, 30],
    mixes: [S20(100, 'Artisanat équitable', 'goods')],
    clients: [
      { name: 'Boutique Terre d’Ailleurs', kind: 'company', siren: '000000190' },
      { name: 'Librairie du Môle', kind: 'company', siren: '000000208' },
      { name: 'Marché du samedi', kind: 'person' },
      { name: 'Mme Santerre', kind: 'person' },
    ],
    titles: ['Paniers tressés', 'Textiles teints à l’indigo', 'Bijoux de bronze', 'Coffrets de fête'],
    supplies: [{ supplier: 'Comptoir équitable de l’Estuaire', account: '607000', nature: 'goods', rateBps: 2000, label: 'Artisanat' }],
    expenses: 'telecom',
    openingCents: 600_00,
    stock: { account: '370000', cents: 500_00 },
    runners: [
      {
        key: 'ibrahima',
        firstName: 'Ibrahima',
        lastName: 'Ndour-Castel',
        gender: 'M',
        bornOn: '1988-08-19',
        bornIn: 'Saint-Louis',
        shareBps: 10000,
        prescriber: 'Mission locale',
        contracts: [
          { kind: 'cape', startsOn: '2025-06-02', endsOn: '2026-03-01' },
          { kind: 'cesa', startsOn: '2026-03-02' },
        ],
      },
    ],
  },
  {
    code: 'A05',
    tradeName: 'Le Mot Juste',
    trade: 'Formation au français',
    advisor: 'solene',
    isVatExempt: true,
    insurance: 'RC professionnelle formation, Assurances de l’Estuaire (fictives)',
    invoices: [2, 3],
    pays: [28, 50],
    mixes: [{ part: 100, label: 'Formation de français langue étrangère', rateBps: 0, nature: 'services', exemption: 'training' }],
    clients: [
      { name: 'Opérateur de compétences Fictif', kind: 'company', weight: 3, siren: '000000216' },
      { name: 'Centre social des Quais', kind: 'company', weight: 2, siren: '000000224' },
      { name: 'Département de l’Estuaire', kind: 'public', siren: '000000232' },
    ],
    titles: ['Parcours A2, 24 heures', 'Atelier d’écriture professionnelle', 'Préparation au DELF', 'Français au travail'],
    supplies: [{ supplier: 'Éditions de la Digue', account: '601000', nature: 'goods', rateBps: 550, label: 'Manuels des stagiaires' }],
    expenses: 'kilometres',
    openingCents: 5_100_00,
    asset: [
      {
        label: 'Vidéoprojecteur',
        account: '218300',
        inServiceOn: '2024-07-01',
        costCents: 1_200_00,
        lifeMonths: 60,
        broughtForwardCents: 320_00,
      },
    ],
    runners: [
      {
        key: 'helene',
        firstName: 'Hélène',
        lastName: 'Kouyaté',
        gender: 'F',
        bornOn: '1975-01-30',
        bornIn: 'Port-Essai',
        shareBps: 10000,
        prescriber: 'Club Rives & Racines',
        withholdingBps: 350,
        memberSince: '2022-06-17',
        shares: 55,
        contracts: [
          { kind: 'cape', startsOn: '2020-02-03', endsOn: '2020-07-31' },
          { kind: 'cesa', startsOn: '2020-08-01' },
        ],
      },
    ],
  },
  {
    code: 'A06',
    tradeName: 'Roue Libre',
    trade: 'Réparation de vélos',
    advisor: 'thierno',
    insurance: 'RC professionnelle cycles, Assurances de l’Estuaire (fictives)',
    invoices: [3, 5],
    pays: [0, 14],
    mixes: [S20(70, 'Réparation et entretien'), S20(30, 'Pièces', 'goods')],
    clients: [
      { name: 'Livreurs de l’Anse', kind: 'company', siren: '000000240' },
      { name: 'Auberge du Chenal', kind: 'company', siren: '000000257' },
      { name: 'M. Le Goff-Traoré', kind: 'person' },
      { name: 'Mme Pinheiro', kind: 'person' },
      { name: 'M. Assoumani', kind: 'person' },
    ],
    titles: ['Révision d’un vélo cargo', 'Atelier mobile', 'Entretien de la flotte', 'Remise en état'],
    supplies: [{ supplier: 'Cycles & Pièces de l’Ouest', account: '607000', nature: 'goods', rateBps: 2000, label: 'Pièces détachées' }],
    expenses: 'telecom',
    openingCents: 300_00,
    asset: [
      {
        label: 'Remorque atelier',
        account: '218200',
        inServiceOn: '2024-10-15',
        costCents: 1_500_00,
        lifeMonths: 25,
        broughtForwardCents: 752_00,
      },
    ],
    runners: [
      {
        key: 'samba',
        firstName: 'Samba',
        lastName: 'Coulibaly-Hervé',
        gender: 'M',
        bornOn: '1993-09-09',
        bornIn: 'Bamako',
        shareBps: 10000,
        prescriber: 'Mission locale',
        contracts: [
          { kind: 'cape', startsOn: '2024-02-15', endsOn: '2024-10-14' },
          { kind: 'cesa', startsOn: '2024-10-15' },
        ],
      },
    ],
  },
  {
    code: 'A07',
    tradeName: 'Cap Double Rive',
    trade: 'Conseil en responsabilité sociale',
    advisor: 'solene',
    insurance: 'RC professionnelle conseil, Assurances de l’Estuaire (fictives)',
    invoices: [1, 2],
    pays: [28, 45],
    mixes: [S20(100, 'Conseil')],
    clients: [
      { name: 'Armement du Levant', kind: 'company', siren: '000000265' },
      { name: 'Fonderie des Deux Rives', kind: 'company', siren: '000000273' },
    ],
    titles: ['Diagnostic RSE', 'Feuille de route climat', 'Formation du comité de direction'],
    supplies: [{ supplier: 'Nuages de l’Ouest', account: '604000', nature: 'services', rateBps: 2000, label: 'Licence d’enquête' }],
    expenses: 'telecom',
    openingCents: 0,
    runners: [
      {
        key: 'mariama',
        firstName: 'Mariama',
        lastName: 'Bâ-Quentin',
        gender: 'F',
        bornOn: '1986-12-01',
        bornIn: 'Dakar',
        shareBps: 10000,
        prescriber: 'Apec',
        contracts: [
          {
            kind: 'cape',
            startsOn: '2025-01-06',
            endsOn: '2026-01-05',
            renewals: [
              { effectiveOn: '2026-01-06', endsOn: '2026-07-05' },
              { effectiveOn: '2026-07-06', endsOn: '2027-01-05' },
            ],
          },
        ],
      },
    ],
  },
  {
    code: 'A08',
    tradeName: 'Image Sahélienne',
    trade: 'Audiovisuel',
    advisor: 'thierno',
    insurance: 'RC professionnelle audiovisuel, Assurances de l’Estuaire (fictives)',
    invoices: [1, 3],
    pays: [20, 42],
    mixes: [S20(100, 'Réalisation et montage')],
    clients: [
      { name: 'Festival des Marées', kind: 'company', weight: 2, siren: '000000281' },
      { name: 'Mairie de Port-Essai', kind: 'public', siren: '000000109' },
      { name: 'Armement du Levant', kind: 'company', siren: '000000265' },
    ],
    titles: ['Captation d’un concert', 'Film institutionnel', 'Reportage photographique', 'Montage d’une série de portraits'],
    supplies: [{ supplier: 'Optique du Port', account: '604000', nature: 'services', rateBps: 2000, label: 'Location de matériel' }],
    expenses: 'kilometres',
    openingCents: 1_900_00,
    asset: [
      {
        label: 'Caméra et optiques',
        account: '215400',
        inServiceOn: '2024-07-01',
        costCents: 3_300_00,
        lifeMonths: 30,
        broughtForwardCents: 1_760_00,
      },
    ],
    runners: [
      {
        key: 'youssouf',
        firstName: 'Youssouf',
        lastName: 'Ba-Morel',
        gender: 'M',
        bornOn: '1991-04-22',
        bornIn: 'Nouakchott',
        shareBps: 10000,
        prescriber: 'France Travail Port-Essai',
        contracts: [
          { kind: 'cape', startsOn: '2024-06-03', endsOn: '2024-12-31' },
          { kind: 'cesa', startsOn: '2025-01-01' },
        ],
      },
    ],
  },
  {
    code: 'A09',
    tradeName: 'Fil & Fibre',
    trade: 'Couture et retouches',
    advisor: 'solene',
    insurance: 'RC exploitation, Assurances de l’Estuaire (fictives)',
    invoices: [2, 3],
    pays: [0, 10],
    mixes: [S20(100, 'Couture et retouches')],
    clients: [
      { name: 'Mme Santerre', kind: 'person' },
      { name: 'Théâtre de la Criée d’Essai', kind: 'company', siren: '000000299' },
      { name: 'M. Ossorio', kind: 'person' },
    ],
    titles: ['Retouches', 'Costumes de scène', 'Robe sur mesure'],
    supplies: [{ supplier: 'Tissus du Môle', account: '601000', nature: 'goods', rateBps: 2000, label: 'Tissus et mercerie' }],
    expenses: 'telecom',
    openingCents: 150_00,
    runners: [
      {
        key: 'chantal',
        firstName: 'Chantal',
        lastName: 'Mbemba-Roy',
        gender: 'F',
        bornOn: '1982-07-15',
        bornIn: 'Pointe-Noire',
        shareBps: 10000,
        prescriber: 'France Travail Port-Essai',
        contracts: [{ kind: 'cape', startsOn: '2025-06-02', endsOn: '2026-05-29' }],
      },
    ],
  },
  {
    code: 'A10',
    tradeName: 'Menuiserie Lagune',
    trade: 'Menuiserie',
    advisor: 'thierno',
    insurance: 'Décennale n° PE-000-110, Mutuelle du Bâtiment de l’Estuaire (fictive)',
    invoices: [2, 3],
    pays: [20, 48],
    mixes: [S10(70, 'Fabrication et pose'), S20(30, 'Agencement')],
    clients: [
      { name: 'Copropriété Bel-Air', kind: 'company', siren: '000000133' },
      { name: 'Auberge du Chenal', kind: 'company', siren: '000000257' },
      { name: 'Mme Vidal-Sow', kind: 'person' },
      { name: 'M. Berthelot', kind: 'person' },
    ],
    titles: ['Escalier en frêne', 'Bibliothèque sur mesure', 'Porte d’entrée', 'Cuisine en chêne'],
    supplies: [
      { supplier: 'Scierie de la Ria', account: '601000', nature: 'goods', rateBps: 2000, label: 'Bois massif' },
      { supplier: 'Quincaillerie du Port', account: '601000', nature: 'goods', rateBps: 2000, label: 'Quincaillerie' },
    ],
    expenses: 'kilometres',
    openingCents: -400_00,
    asset: [
      {
        label: 'Combiné à bois',
        account: '215400',
        inServiceOn: '2024-07-01',
        costCents: 4_500_00,
        lifeMonths: 30,
        broughtForwardCents: 2_400_00,
      },
    ],
    runners: [
      {
        key: 'oumar',
        firstName: 'Oumar',
        lastName: 'Sy-Delattre',
        gender: 'M',
        bornOn: '1980-03-08',
        bornIn: 'Matam',
        shareBps: 10000,
        prescriber: 'Chambre de métiers',
        contracts: [
          { kind: 'cape', startsOn: '2024-07-01', endsOn: '2024-12-31' },
          { kind: 'cesa', startsOn: '2025-01-01' },
        ],
      },
    ],
  },
  {
    code: 'A11',
    tradeName: 'Karité Lumière',
    trade: 'Cosmétiques',
    advisor: 'solene',
    insurance: 'RC produits cosmétiques, Assurances de l’Estuaire (fictives)',
    invoices: [4, 6],
    pays: [3, 30],
    mixes: [S20(100, 'Cosmétiques au karité', 'goods')],
    clients: [
      { name: 'Boutiques Soleil du Sud', kind: 'company', weight: 4, siren: '000000307' },
      { name: 'Clients de la boutique en ligne', kind: 'person', weight: 3 },
      { name: 'Salons Belle Rive', kind: 'company', weight: 2, siren: '000000315' },
      { name: 'Hôtel-spa des Dunes', kind: 'company', siren: '000000323' },
    ],
    titles: ['Baumes et beurres', 'Savons surgras', 'Coffrets', 'Gamme professionnelle'],
    supplies: [
      { supplier: 'Coopérative des Karitiers', account: '601000', nature: 'goods', rateBps: 2000, label: 'Beurre de karité' },
      { supplier: 'Flacons & Cie', account: '601000', nature: 'goods', rateBps: 2000, label: 'Flacons et étiquettes' },
    ],
    expenses: 'kilometres',
    openingCents: 3_900_00,
    stock: { account: '355000', cents: 4_310_00 },
    asset: [
      {
        label: 'Moules et presse',
        account: '215400',
        inServiceOn: '2024-12-01',
        costCents: 3_240_00,
        lifeMonths: 36,
        broughtForwardCents: 990_00,
      },
    ],
    runners: [
      {
        key: 'awa',
        firstName: 'Awa',
        lastName: 'Sanogo-Ricci',
        gender: 'F',
        bornOn: '1987-10-05',
        bornIn: 'Sikasso',
        shareBps: 10000,
        prescriber: 'Club Entreprendre au féminin',
        memberSince: '2025-06-13',
        shares: 31,
        contracts: [
          { kind: 'cape', startsOn: '2022-11-01', endsOn: '2023-08-31' },
          { kind: 'cesa', startsOn: '2023-09-01' },
        ],
      },
    ],
  },
  {
    code: 'A12',
    tradeName: 'Griot & Plume',
    trade: 'Récits et édition',
    advisor: 'solene',
    insurance: 'RC professionnelle édition, Assurances de l’Estuaire (fictives)',
    invoices: [2, 3],
    pays: [12, 40],
    mixes: [S20(55, 'Atelier et spectacle'), S55(45, 'Livres', 'goods')],
    clients: [
      { name: 'Librairie du Môle', kind: 'company', siren: '000000208' },
      { name: 'Médiathèque de l’Anse', kind: 'public', siren: '000000331' },
      { name: 'Festival des Marées', kind: 'company', siren: '000000281' },
    ],
    titles: ['Récit de vie', 'Tournée de contes', 'Édition d’un recueil', 'Résidence en médiathèque'],
    supplies: [{ supplier: 'Imprimerie de la Digue', account: '604000', nature: 'services', rateBps: 2000, label: 'Impression' }],
    expenses: 'telecom',
    openingCents: 900_00,
    runners: [
      {
        key: 'kadi',
        firstName: 'Kadi',
        lastName: 'Sissoko',
        gender: 'F',
        bornOn: '1985-06-18',
        bornIn: 'Ségou',
        shareBps: 6000,
        prescriber: 'Club Rives & Racines',
        contracts: [
          { kind: 'cape', startsOn: '2024-03-04', endsOn: '2024-08-31' },
          { kind: 'cesa', startsOn: '2024-09-01' },
        ],
      },
      {
        key: 'paul',
        firstName: 'Paul',
        lastName: 'Renaud-Dia',
        gender: 'M',
        bornOn: '1983-02-11',
        bornIn: 'Port-Essai',
        shareBps: 4000,
        prescriber: 'Club Rives & Racines',
        contracts: [
          { kind: 'cape', startsOn: '2024-03-04', endsOn: '2024-08-31' },
          { kind: 'cesa', startsOn: '2024-09-01' },
        ],
      },
    ],
  },
]
