import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import LifecycleStatus from '#einvoicing/lifecycle/lifecycle_status'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'

type Circumstances = { flowId?: string; settlementId?: number; by?: { id: number } | null }

/** Keeps a status as a fact of what it speaks of, `invoice:7`. */
export const recordStatus = (
  subject: string,
  message: StatusMessage,
  { flowId, settlementId, by }: Circumstances = {},
  trx?: Transaction
) =>
  LifecycleStatus.create(
    {
      subject,
      code: message.code,
      happenedOn: message.on,
      reasonCode: message.reason?.code ?? null,
      reason: message.reason?.words?.slice(0, 500) ?? null,
      collected: message.collected?.length ? message.collected : null,
      settlementId: settlementId ?? null,
      flowId: flowId ?? null,
      recordedById: by?.id ?? null,
    },
    { client: trx ?? db.connection() }
  )
