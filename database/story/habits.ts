import { PNG } from 'pngjs'
import { changeBrand } from '#activities/brand/change_brand'
import type { Day } from '#core/day'
import { addArticle } from '#sales/catalogue/keep_article'
import { issueWithinCeiling } from '#sales/ceilings/issue_within_ceiling'
import { setCeiling } from '#sales/ceilings/set_ceiling'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import { duplicateInvoice } from '#sales/invoices/duplicate_invoice'
import Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { repeatInvoice } from '#sales/recurrences/repeat_invoice'
import { writeDueInvoices } from '#sales/recurrences/write_due_invoices'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { customerOf } from '#database/story/sales_of_month'
import { TRADES } from '#database/story/trades'

/** What a trade settles once: how it looks, what it sells often, what comes back each month, what it issues by itself. */
export function writeHabits(cast: Cast, diary: Diary) {
  writeLooks(cast, diary)
  writeCatalogue(cast, diary)
  writeMaintenance(cast, diary)
  writeCeiling(cast, diary)
  diary.write('2026-11-20', async () => {
    const former = await Invoice.query().where({ activity_id: cast.activities.A06.id, kind: 'invoice' }).whereNotNull('number').orderBy('id', 'desc').firstOrFail() // prettier-ignore
    await duplicateInvoice(former, cast.actors.samba.user)
  })
}

function writeLooks({ activities, actors }: Cast, diary: Diary) {
  diary.write('2026-01-12', async () => {
    await changeBrand(
      activities.A01,
      { color: '#9A3B12', footer: 'Produits de saison, cuisine du jour', logo: aSign([154, 59, 18]) },
      actors.aissata.user
    )
    await changeBrand(activities.A03, { color: '#27408B', logo: aSign([39, 64, 139]) }, actors.fatoumata.user)
  })
}

/** A disc, a wave: the sign of a trade that does not exist. */
function aSign([red, green, blue]: [number, number, number]): Buffer {
  const size = 160
  const sign = new PNG({ width: size, height: size })
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isInside = Math.hypot(x - 80, y - 80) < 76
      const isWave = Math.abs(y - 92 - 16 * Math.sin(x / 18)) < 9
      sign.data.set(isInside && !isWave ? [red, green, blue, 255] : [255, 255, 255, 0], (y * size + x) * 4)
    }
  return PNG.sync.write(sign)
}

function writeCatalogue({ activities }: Cast, diary: Diary) {
  diary.write('2026-01-13', async () => {
    await addArticle(activities.A01.id, { label: 'Plateau repas', unit: 'person', unitPriceCents: 16_50, vatRateBps: 1000 })
    await addArticle(activities.A01.id, { label: 'Buffet froid', description: 'Quatre pièces salées, deux sucrées', unit: 'person', unitPriceCents: 21_00, vatRateBps: 1000 }) // prettier-ignore
    await addArticle(activities.A03.id, { label: 'Journée de développement', unit: 'day', unitPriceCents: 420_00 })
    await addArticle(activities.A06.id, { label: 'Révision complète', unit: 'unit', unitPriceCents: 45_00 })
  })
}

/** Fatoumata looks after a site each month: the first invoice is written by hand, the others by themselves. */
function writeMaintenance(cast: Cast, diary: Diary) {
  const { activities, actors, team } = cast
  diary.write('2026-09-15', async () => {
    const customer = await customerOf(clientOf('A03'), activities.A03.id, cast)
    const lines = [{ label: 'Maintenance du site', unit: 'month' as const, unitPriceCents: 180_00 }]
    const said = { activityId: activities.A03.id, customerId: customer.id, title: 'Maintenance, septembre 2026', lines }
    const first = await issueInvoice(await draftInvoice(said, actors.fatoumata.user), '2026-09-15', team.maud)
    const repetition = {
      rhythm: 'month' as const,
      startsOn: '2026-10-15' as Day,
      title: 'Maintenance',
      isSubmitted: true,
      on: '2026-09-15' as Day,
    }
    await repeatInvoice(first, repetition, actors.fatoumata.user)
  })
  diary.write('2026-10-15', async () => {
    for (const draft of await writeDueInvoices('2026-10-15')) await issueInvoice(draft, '2026-10-15', team.maud)
  })
  diary.write('2026-11-16', () => writeDueInvoices('2026-11-16'))
}

function writeCeiling(cast: Cast, diary: Diary) {
  const { activities, actors, team } = cast
  diary.write('2026-10-01', async () => {
    await setCeiling(activities.A01.id, 800_00, '2026-10-01', team.odile)
    await setCeiling(activities.A03.id, 1_500_00, '2026-10-01', team.odile)
  })
  diary.write('2026-11-19', async () => {
    const customer = await customerOf(clientOf('A01'), activities.A01.id, cast)
    const lines = [{ label: 'Plateau repas', unit: 'person' as const, quantityMilli: 14_000, unitPriceCents: 16_50, vatRateBps: 1000 }]
    const said = {
      activityId: activities.A01.id,
      customerId: customer.id,
      title: 'Plateaux du conseil',
      deliveredOn: '2026-11-19' as Day,
      lines,
    }
    await issueWithinCeiling(await draftInvoice(said, actors.aissata.user), '2026-11-19', actors.aissata.user)
  })
}

const clientOf = (code: string) => TRADES.find((trade) => trade.code === code)!.clients[0]
