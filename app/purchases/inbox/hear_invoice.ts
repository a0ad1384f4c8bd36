import type { FlowReader } from '#einvoicing/platform/flow_readers'
import { takeInEInvoice } from '#purchases/inbox/take_in_einvoice'

/** A supplier's invoice that the platform brings. Throws FileRefused. */
export const hearInvoice: FlowReader = async ({ id: flowId, fileName }, bytes, on) => {
  await takeInEInvoice({ fileName, bytes, flowId }, on, null)
}
