import { addDays, type Day } from '#core/day'
import { firstDay, type Period } from '#core/period'
import { bookSupplierInvoice } from '#purchases/supplier_invoices/book_supplier_invoice'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import type Supplier from '#purchases/suppliers/supplier'
import type { Cast } from '#database/story/cast'
import { Chance } from '#database/story/chance'
import { workingDay, type Diary } from '#database/story/diary'
import { figuresOf } from '#database/story/figures'
import { fictitiousIban } from '#database/story/ibans'
import { TRADES } from '#database/story/trades'

type Line = { label: string; account: string; nature: 'goods' | 'services'; netCents: number; vatRateBps: number }

/** What each trade and the house buy in a month. */
export function writePurchases(period: Period, cast: Cast, diary: Diary, until: Day) {
  for (const figures of figuresOf(period)) {
    const trade = TRADES.find(({ code }) => code === figures.activity)!
    const chance = new Chance(`${trade.code}:${period}:purchases`)
    const parts =
      trade.supplies.length > 1 && figures.purchasesCents > 200_00 ? chance.parts(figures.purchasesCents, 2) : [figures.purchasesCents]
    parts
      .filter((cents) => cents > 0)
      .forEach((netCents, index) => {
        const { supplier, label, account, nature, rateBps } = trade.supplies[index % trade.supplies.length]
        buy(
          supplier,
          cast.activities[trade.code].id,
          [{ label, account, nature, netCents, vatRateBps: rateBps }],
          dayOf(period, chance.between(4, 20))
        )
      })
    const overhead = Math.round(figures.expensesCents / 2)
    buy(
      'Assurances de l’Estuaire',
      cast.activities[trade.code].id,
      [{ label: 'Assurance professionnelle', account: '616000', nature: 'services', netCents: Math.round(overhead * 0.4), vatRateBps: 0 }],
      dayOf(period, 3)
    )
    buy(
      'Télécoms du Littoral',
      cast.activities[trade.code].id,
      [
        {
          label: 'Téléphone et internet',
          account: '626000',
          nature: 'services',
          netCents: overhead - Math.round(overhead * 0.4),
          vatRateBps: 2000,
        },
      ],
      dayOf(period, 6)
    )
  }
  buy(
    'Foncière des Docks',
    cast.shared.id,
    [{ label: 'Loyer des bureaux', account: '613000', nature: 'services', netCents: 850_00, vatRateBps: 2000 }],
    dayOf(period, 2)
  )
  buy(
    'Logiciels de l’Anse',
    cast.shared.id,
    [{ label: 'Logiciels', account: '606800', nature: 'services', netCents: 240_00, vatRateBps: 2000 }],
    dayOf(period, 5)
  )
  buy(
    'Assurances de l’Estuaire',
    cast.shared.id,
    [{ label: 'Multirisque et responsabilité civile', account: '616000', nature: 'services', netCents: 160_00, vatRateBps: 0 }],
    dayOf(period, 8)
  )

  function buy(supplier: string, activityId: number, lines: Line[], on: Day) {
    const invoicedOn = workingDay(on)
    if (invoicedOn > until || lines.every(({ netCents }) => netCents <= 0)) return
    diary.write(invoicedOn, async () =>
      bookSupplierInvoice(
        {
          activityId,
          supplier: await supplierNamed(supplier, cast),
          number: `${supplier.replace(/[^A-Z]/g, '')}-${activityId}-${invoicedOn.replaceAll('-', '')}-${lines[0].account.slice(0, 3)}`,
          label: lines[0].label,
          invoicedOn,
          dueOn: addDays(invoicedOn, 30),
          lines,
        },
        cast.team.maud
      )
    )
  }
}

const dayOf = (period: Period, rank: number): Day => addDays(firstDay(period), rank - 1)

async function supplierNamed(name: string, cast: Cast): Promise<Supplier> {
  const known = cast.suppliers.get(name) ?? (await addSupplier({ name, iban: fictitiousIban(500 + cast.suppliers.size) }))
  cast.suppliers.set(name, known)
  return known
}
