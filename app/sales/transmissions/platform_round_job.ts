import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import Transmission from '#einvoicing/transmissions/transmission'
import { tellCollections } from '#sales/transmissions/tell_collections'
import { transmitInvoice } from '#sales/transmissions/transmit_invoice'
import { unsentInvoices } from '#sales/transmissions/unsent_invoices'

/** Every hour: what was left behind is asked for, what customers paid is told, what waits is carried. */
export default class PlatformRoundJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 0 }

  async execute() {
    const on = await today()
    for (const invoice of await unsentInvoices()) await transmitInvoice(invoice, on, null)
    await tellCollections(on, null)
    const waiting = await Transmission.query().whereNull('sent_on').whereNull('refused_on').orderBy('id').limit(500)
    for (const { id } of waiting) await CarryTransmissionJob.dispatch({ transmissionId: id })
  }
}
