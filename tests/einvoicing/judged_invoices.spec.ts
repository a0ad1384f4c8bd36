import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { situations } from '#tests/einvoicing/situations'
import { judged, kit, NO_KIT } from '#tests/support/kit'

const JUDGE = 'einvoice/validate-facturx.sh'

test.group('Invoices before the judges from outside', () => {
  test('every situation passes the container, the schema and the three rule books', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'invoices-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files = await Promise.all(
      Object.entries(situations).map(async ([name, facts]) => {
        const file = join(folder, `${name.replace(/\W+/g, '_')}.pdf`)
        await writeFile(file, invoicePdf(facts, writeCii(facts)))
        return file
      })
    )
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
    assert.include(said, `${files.length} passed, 0 failed`)
  })
    .timeout(240_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)
})
