import type { Day } from '#core/day'
import type { Flow } from '#einvoicing/platform/platform'

/** What a domain does with a file of its kind; known already, it does nothing. Throws FileRefused. */
export type FlowReader = (flow: Flow, bytes: Buffer, on: Day) => Promise<void>

type Kind = 'invoice' | 'status'

const readers = new Map<Kind, () => Promise<FlowReader>>()

/** Sales hear statuses, purchases hear invoices: they say so in `start/einvoicing.ts`. */
export const readFlows = (kind: Kind, reader: () => Promise<FlowReader>) => readers.set(kind, reader)

export const readerOf = (kind: Kind): Promise<FlowReader> => readers.get(kind)!()
