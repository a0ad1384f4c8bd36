import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { PaymentsReport, SalesReport } from '#einvoicing/reporting/report'
import { writeReport } from '#einvoicing/reporting/write_report'
import { judged, kit, NO_KIT } from '#tests/support/kit'

const JUDGE = 'einvoice/validate-facturx.sh'
const told = {
  isCorrection: false,
  from: '2026-11-11',
  to: '2026-11-20',
  house: { siren: '000000018', name: 'Les Pirogues & Cie', vatNumber: 'FR66000000018' },
  platform: { id: '0042', name: 'Plateforme fictive' },
}

const sales: SalesReport = {
  ...told,
  id: 'VENTES-2026-11-11',
  kind: 'sales',
  days: [
    {
      on: '2026-11-12',
      category: 'TPS1',
      taxPoint: '72',
      count: 3,
      vat: [
        { rateBps: 2000, baseCents: 150_00, vatCents: 30_00 },
        { rateBps: 550, baseCents: -10_00, vatCents: -55 },
      ],
    },
    { on: '2026-11-12', category: 'TNT1', count: 1, vat: [{ rateBps: 0, baseCents: 60_00, vatCents: 0 }] },
  ],
  invoices: [
    {
      number: 'F2026-0101',
      issuedOn: '2026-11-13',
      dueOn: '2026-12-13',
      typeCode: '380',
      frame: 'S1',
      taxPoint: '72',
      buyer: { name: 'Nordsee Verlag GmbH', country: 'DE', vatNumber: 'DE123456789' },
      vat: [{ category: 'AE', rateBps: 0, baseCents: 900_00, vatCents: 0, reason: 'Autoliquidation', vatex: 'VATEX-EU-AE' }],
    },
    {
      number: 'A2026-0003',
      issuedOn: '2026-11-14',
      typeCode: '381',
      frame: 'B1',
      taxPoint: '29',
      corrects: { number: 'F2026-0099', issuedOn: '2026-10-02' },
      buyer: { name: 'Boston Prints, Inc.', country: 'US' },
      vat: [{ category: 'G', rateBps: 0, baseCents: 75_00, vatCents: 0, reason: 'Exportation', vatex: 'VATEX-EU-G' }],
    },
  ],
}

const payments: PaymentsReport = {
  ...told,
  id: 'PAIEMENTS-2026-11',
  kind: 'payments',
  from: '2026-11-01',
  to: '2026-11-30',
  days: [
    {
      on: '2026-11-14',
      received: [
        { rateBps: 2000, cents: 180_00 },
        { rateBps: 1000, cents: 11_00 },
      ],
    },
  ],
  invoices: [{ number: 'F2026-0102', issuedOn: '2026-10-13', on: '2026-11-20', received: [{ rateBps: 2000, cents: 120_00 }] }],
}

test.group('Reports to the tax office (Flux 10)', () => {
  test('sales and payments, first and corrected, pass the schema and the rules', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'flux10-'))
    cleanup(() => rm(folder, { recursive: true }))
    const reports = [sales, payments, { ...sales, isCorrection: true }, { ...sales, days: [] }, { ...sales, invoices: [] }]
    const files = await Promise.all(
      reports.map(async (report, rank) => {
        const file = join(folder, `${rank}.xml`)
        await writeFile(file, writeReport(report, '20261121080000'))
        return file
      })
    )
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
  })
    .timeout(240_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)

  test('a file holds sales or payments, never both', ({ assert }) => {
    for (const [report, holds, not] of [
      [sales, 'TransactionsReport', 'PaymentsReport'],
      [payments, 'PaymentsReport', 'TransactionsReport'],
    ] as const) {
      const xml = writeReport(report, '20261121080000')
      assert.include(xml, `<${holds}>`)
      assert.notInclude(xml, not)
    }
  })
})
