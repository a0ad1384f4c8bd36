import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Cooperative from '#cooperative/cooperative'
import { addDays, type Day } from '#core/day'
import { lastDay, periodOf } from '#core/period'
import { customerAddress } from '#documents/invoice/electronic_address'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'
import { TYPE_CODES } from '#einvoicing/cii_words'
import { writeStatus } from '#einvoicing/lifecycle/write_status'
import { collectFlows } from '#einvoicing/platform/collect_flows'
import { platformFolder } from '#einvoicing/platform/current_platform'
import { carryTransmission } from '#einvoicing/transmissions/carry_transmission'
import Invoice from '#sales/invoices/invoice'
import { prepareRound } from '#sales/transmissions/prepare_round'
import { workingDay, type Diary } from '#database/story/diary'
import { TRADES } from '#database/story/trades'

/** The two folders that stand for a platform are as empty as the house when its story begins; its directory knows whom one sells to. */
export async function openPlatform() {
  await rm(platformFolder(), { recursive: true, force: true })
  await mkdir(join(platformFolder(), 'reception'), { recursive: true })
  const sirens = TRADES.flatMap(({ clients }) => clients.map(({ siren }) => siren)).filter((siren) => siren !== undefined)
  const directory = Object.fromEntries(sirens.map((siren) => [siren, siren === ARMEMENT ? `${siren}_ACHATS` : siren]))
  await writeFile(join(platformFolder(), 'annuaire.json'), JSON.stringify(directory, null, 2))
}

/** The shipping company receives at an address of its own. */
const ARMEMENT = '000000265'

/** Each morning, what came in is read and what the house has to say leaves, as the worker does hour by hour; the platform takes it (200). */
export function writeRounds(from: Day, diary: Diary) {
  for (let on = from; on <= lastDay(periodOf(from)); on = workingDay(addDays(on, 1))) diary.write(on, () => makeRound(on))
}

async function makeRound(on: Day) {
  await collectFlows(on)
  for (const { id, syntax, subject } of await prepareRound(on)) {
    await carryTransmission(id, on)
    if (syntax === 'Factur-X') await answer(await Invoice.findOrFail(Number(subject.split(':')[1])), { code: 200 }, on)
  }
}

/** What somebody outside puts in the folder. */
export const leave = (fileName: string, bytes: string | Buffer) => writeFile(join(platformFolder(), 'reception', fileName), bytes)

/** What a customer and its platform say of an invoice. */
export async function answer(invoice: Invoice, said: Pick<StatusMessage, 'code' | 'reason'>, on: Day) {
  const { siren, name } = await Cooperative.current()
  const { customer, seller, kind } = invoice.frozen!
  const message = {
    ...said,
    on,
    invoice: {
      number: invoice.number!,
      typeCode: TYPE_CODES[kind as keyof typeof TYPE_CODES],
      issuedOn: invoice.issuedOn!,
      sellerSiren: siren,
    },
  }
  const buyer = { siren: customer.siren!, name: customer.name, role: 'BY' as const, address: customerAddress(customer, seller).value }
  const house = { siren, name, role: 'SE' as const, address: siren }
  await leave(`${invoice.number}-${said.code}.xml`, writeStatus(message, buyer, house, `${on.replaceAll('-', '')}070000`))
}
