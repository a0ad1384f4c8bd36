import { readFlows } from '#einvoicing/platform/flow_readers'

/** Which domain reads what the platform brings. */
readFlows('status', async () => (await import('#sales/transmissions/hear_statuses')).hearStatuses)
readFlows('invoice', async () => (await import('#purchases/inbox/hear_invoice')).hearInvoice)
