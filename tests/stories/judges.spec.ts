import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { exportFec } from '#accounting/fec/export_fec'
import { bytesOf } from '#documents/archive'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import Invoice from '#sales/invoices/invoice'
import { judged, judgedTogether, kit, NO_KIT } from '#tests/support/kit'
import { theStory } from '#tests/support/story'

const FEC = 'fec/fec-check.mjs'
const FACTUR_X = 'einvoice/validate-facturx.sh'

const isMysql = () => process.env.DB_CONNECTION === 'mysql'

/** What the story produced, before judges that we did not write. */
test.group('The judges of the story', (group) => {
  let folder: string

  group.setup(async () => {
    await theStory()
    folder = await mkdtemp(join(tmpdir(), 'tremplin-judges-'))
    return () => rm(folder, { recursive: true })
  })

  test('the file for the tax administration, both years', async ({ assert }) => {
    for (const year of [2025, 2026]) {
      const { passed, said } = await judged(FEC, await exportFec(year, folder))
      assert.isTrue(passed, said)
    }
  }).skip(kit(FEC) === undefined, NO_KIT)

  test('every invoice and credit note, as electronic invoices', async ({ assert }) => {
    const invoices = await Invoice.query().whereNotNull('number').orderBy('id')
    for (const invoice of invoices) {
      await writeFile(join(folder, `${invoice.number}.pdf`), await bytesOf(await invoiceDocument(invoice)))
    }
    const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name))
    assert.equal(files.length, invoices.length)
    const { passed, said } = await judgedTogether(FACTUR_X, files)
    assert.isTrue(
      passed,
      said
        .split('\n')
        .filter((line) => !line.startsWith('PASS'))
        .join('\n')
    )
  })
    .timeout(600_000)
    .skip(() => kit(FACTUR_X) === undefined || isMysql(), `${NO_KIT} ; ou MariaDB, où les documents sont les mêmes`)
})
