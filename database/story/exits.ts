import type { Day } from '#core/day'
import { addMonths } from '#core/day'
import { periodOf, type Period } from '#core/period'
import { handOverPapers } from '#exits/papers/hand_over_papers'
import { makeExitPapers } from '#exits/papers/make_exit_papers'
import { describeExit } from '#exits/plan/describe_exit'
import type { Company } from '#exits/plan/exit_facts'
import type ExitPlan from '#exits/plan/exit_plan'
import { planExit } from '#exits/plan/plan_exit'
import { transferContract } from '#exits/plan/transfer_contract'
import { AccountStillLives, handOverAccount } from '#exits/settlement/hand_over_account'
import { prepareSettlement } from '#exits/settlement/prepare_settlement'
import { settleExit } from '#exits/settlement/settle_exit'
import { declareAbsence } from '#payroll/absences/declare_absence'
import { openItems } from '#ledger/open_items'
import { payItems } from '#treasury/pay_items'
import type { Actor, Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'

/** Three ways out of the house in one year: a job, a company of one, a company of several. */
export function writeExits(cast: Cast, diary: Diary) {
  writeChantal(cast, diary)
  writeMoussa(cast, diary)
  writeAwa(cast, diary)
}

/** Chantal's CAPE ends when a social enterprise hires her: her account becomes one last pay, by a statement and no payslip. */
function writeChantal(cast: Cast, diary: Diary) {
  const { actors, team } = cast
  const lastDayOn = '2026-05-29'
  diary.write('2026-05-11', async () => {
    const plan = await planExit(
      { contract: actors.chantal.cape!, kind: 'employment', vehicle: 'term', decidedOn: '2026-05-11', lastDayOn },
      team.solene
    )
    await describeExit(plan, {
      skills: skills([2, 3], [1, 3], [4, 5], [2, 3], [1, 2]),
      support: [
        { label: 'Ateliers collectifs (prix de revient, photo de produits)', hours: 14 },
        { label: 'Parrainage par une couturière du club', hours: 6 },
      ],
      contactConsent: true,
      commitments: ['Répondre aux enquêtes à 6, 12, 24 et 36 mois', 'Témoigner à une réunion d’information'],
      notes: 'Embauchée en contrat à durée indéterminée par une entreprise sociale du textile, à Port-Essai.',
    })
    diary.write('2026-05-27', () => prepareSettlement(plan, {}, '2026-05-27', team.solene))
    writeSettlement(plan, actors.chantal, lastDayOn, cast, diary)
  })
}

const RENOVATION: Company = {
  name: 'Kébé-Lorand Rénovation SASU (fictive)',
  legalForm: 'SASU',
  siren: '000000042',
  capitalCents: 5_000_00,
  street: '7 impasse des Charpentiers',
  postcode: '99100',
  city: 'Port-Essai',
  premises: 'Atelier loué à la pépinière du Chenal',
  vatScheme: 'Réel simplifié, TVA sur les encaissements',
  startingAid: 'Acre demandée ; maintien de l’ARE',
  insurance: 'Décennale transférée, Mutuelle du Bâtiment de l’Estuaire (fictive)',
  hires: 0,
}

/** Moussa signs a conventional termination in May, so that the silence of the administration approves it in mid June. */
function writeMoussa(cast: Cast, diary: Diary) {
  const { actors, team } = cast
  const { cesa } = actors.moussa
  const lastDayOn = '2026-06-30'
  writeLeave(actors.moussa, '2026-04-13', '2026-04-18', diary)
  diary.write('2026-05-11', async () => {
    const plan = await planExit(
      { contract: cesa!, kind: 'company_creation', vehicle: 'mutual_termination', decidedOn: '2026-05-11', lastDayOn, company: RENOVATION },
      team.thierno
    )
    await describeExit(plan, {
      skills: skills([2, 4], [3, 4], [4, 5], [1, 3], [3, 5]),
      support: [
        { label: 'Ateliers collectifs (devis, trésorerie, décennale)', hours: 32 },
        { label: 'Tutorat par un artisan du club Rives & Racines', hours: 12 },
        { label: 'Formation : habilitation échafaudage', hours: 21 },
      ],
      funding: [
        { label: 'Apport personnel', amountCents: 5_000_00 },
        { label: 'Prêt d’honneur', amountCents: 6_000_00 },
      ],
      forecast: [
        { year: 2027, turnoverCents: 88_000_00, resultCents: 4_200_00 },
        { year: 2028, turnoverCents: 96_000_00, resultCents: 6_800_00 },
        { year: 2029, turnoverCents: 104_000_00, resultCents: 8_900_00 },
      ],
      contactConsent: true,
      commitments: [
        'Répondre aux enquêtes à 6, 12, 24 et 36 mois',
        'Devenir tuteur au club Rives & Racines',
        'Prendre en stage un futur entrepreneur',
      ],
    })
    diary.write('2026-06-22', async () => {
      await transferContract(plan, {
        customerName: 'Copropriété Bel-Air',
        label: 'Ravalement, lot 2',
        remainingCents: 8_400_00,
        mode: 'assignment',
        consentedOn: '2026-06-22',
        isReleased: true,
      })
      await transferContract(plan, {
        customerName: 'Mairie de Port-Essai',
        label: 'Réfection de l’école du Môle',
        remainingCents: 12_600_00,
        mode: 'assignment',
        consentedOn: '2026-06-22',
        isReleased: false,
      })
    })
    diary.write('2026-06-19', () => prepareSettlement(plan, { receivables: 'house' }, '2026-06-19', team.thierno))
    writeSettlement(plan, actors.moussa, lastDayOn, cast, diary)
  })
}

const COSMETICS: Company = {
  name: 'Karité Lumière SARL (fictive)',
  legalForm: 'SARL',
  siren: '000000059',
  capitalCents: 15_000_00,
  investors: 'CIGALES « Les Grillons de l’Estuaire » (fictive)',
  investorsCents: 4_000_00,
  street: '3 cour des Savonniers',
  postcode: '99100',
  city: 'Port-Essai',
  premises: 'Laboratoire partagé de la Savonnerie, bail dérogatoire',
  vatScheme: 'Réel normal, TVA sur les débits',
  startingAid: 'Acre demandée ; Arce',
  insurance: 'RC produits cosmétiques reprise à son nom',
  hires: 1,
}

/** Awa resigns in July and keeps to her notice; her leave is taken in spring and in August. */
function writeAwa(cast: Cast, diary: Diary) {
  const { actors, team } = cast
  const lastDayOn = '2026-09-30'
  writeLeave(actors.awa, '2026-04-13', '2026-04-25', diary)
  writeLeave(actors.awa, '2026-08-03', '2026-08-18', diary)
  diary.write('2026-07-01', async () => {
    const plan = await planExit(
      {
        contract: actors.awa.cesa!,
        kind: 'company_creation',
        vehicle: 'resignation',
        decidedOn: '2026-07-01',
        lastDayOn,
        company: COSMETICS,
      },
      team.solene
    )
    await describeExit(plan, {
      skills: skills([2, 4], [3, 5], [4, 5], [2, 4], [2, 4]),
      support: [
        { label: 'Ateliers collectifs (réglementation cosmétique, vente en ligne)', hours: 38 },
        { label: 'Club Entreprendre au féminin', hours: 18 },
        { label: 'Formation : bonnes pratiques de fabrication', hours: 28 },
      ],
      funding: [
        { label: 'Apport personnel', amountCents: 11_000_00 },
        { label: 'CIGALES « Les Grillons de l’Estuaire » (fictive)', amountCents: 4_000_00 },
        { label: 'Financement participatif (don)', amountCents: 6_350_00 },
        { label: 'Prêt d’honneur', amountCents: 5_000_00 },
      ],
      forecast: [
        { year: 2027, turnoverCents: 92_000_00, resultCents: 3_100_00 },
        { year: 2028, turnoverCents: 118_000_00, resultCents: 7_400_00 },
        { year: 2029, turnoverCents: 136_000_00, resultCents: 11_200_00 },
      ],
      contactConsent: true,
      commitments: ['Répondre aux enquêtes à 6, 12, 24 et 36 mois', 'Marrainer une porteuse de projet'],
    })
    diary.write('2026-09-18', () => prepareSettlement(plan, { receivables: 'house' }, '2026-09-18', team.solene))
    writeSettlement(plan, actors.awa, lastDayOn, cast, diary)
  })
}

function writeLeave({ cesa, user }: Actor, startsOn: Day, endsOn: Day, diary: Diary) {
  diary.write(`${periodOf(startsOn)}-10`, () =>
    declareAbsence(cesa!, { kind: 'leave', startsOn, endsOn }, `${periodOf(startsOn)}-10`, user)
  )
}

/** Odile settles on the evening of the last day, once the month is counted, and Maud pays; the account closes when it is empty. */
function writeSettlement(plan: ExitPlan, actor: Actor, lastDayOn: Day, cast: Cast, diary: Diary) {
  diary.write(lastDayOn, async () =>
    diary.write(lastDayOn, async () => {
      await settleExit(plan, lastDayOn, cast.team.odile)
      await payLastPay(actor, lastDayOn, cast)
      await makeExitPapers(plan.id, lastDayOn)
      await handOverPapers(plan, lastDayOn, cast.team.odile)
      writeClosing(plan, periodOf(addMonths(lastDayOn, 1)), cast, diary)
    })
  )
}

async function payLastPay({ person, activity }: Actor, on: Day, { team }: Cast) {
  const owed = await openItems({ accounts: ['421000'], activityId: activity.id, thirdPartyId: person.thirdPartyId })
  const items = owed.filter(({ openCents }) => openCents < 0)
  if (items.length > 0) await payItems({ items, on, label: `Solde de tout compte, ${person.fullName}` }, team.maud)
}

/** On the 21st, once taxes are filed: closed as soon as nobody owes anything to anybody. */
function writeClosing(plan: ExitPlan, period: Period, cast: Cast, diary: Diary) {
  diary.write(`${period}-21`, async () => {
    try {
      await handOverAccount(plan, workingDay(`${period}-21`), cast.team.maud)
    } catch (error) {
      if (!(error instanceof AccountStillLives)) throw error
      writeClosing(plan, periodOf(addMonths(`${period}-01`, 1)), cast, diary)
    }
  })
}

const skills = (...scores: [number, number][]) =>
  ['Gestion', 'Vente', 'Production', 'Numérique', 'Réseau'].map((label, rank) => ({
    label,
    before: scores[rank][0],
    after: scores[rank][1],
  }))
