import vine from '@vinejs/vine'
import { DISPUTE_REASONS, REASONS } from '#einvoicing/lifecycle/statuses'
import { INBOX_VIEWS, type InboxView } from '#purchases/inbox/inbox_queue'
import { PURCHASE_CHOICES } from '#purchases/supplier_invoices/purchase_choices'

export const inboxFilterValidator = vine.create({
  vue: vine.enum(Object.keys(INBOX_VIEWS) as InboxView[]).optional(),
  apres: vine.number().optional(),
  q: vine.string().trim().maxLength(80).optional(),
})

export const uploadValidator = vine.create({ file: vine.file() })

export const acceptanceValidator = vine.create({
  activityId: vine.number(),
  label: vine.string().trim().minLength(2).maxLength(200),
  accounts: vine.array(vine.enum(PURCHASE_CHOICES.map(({ account }) => account))).minLength(1),
})

const words = () => vine.string().trim().maxLength(300).optional().nullable()

export const disputeValidator = vine.create({
  code: vine.enum(Object.keys(DISPUTE_REASONS) as (keyof typeof DISPUTE_REASONS)[]),
  words: words(),
})

export const refusalValidator = vine.create({ code: vine.enum(Object.keys(REASONS) as (keyof typeof REASONS)[]), words: words() })

export const routingValidator = vine.create({ activityId: vine.number() })
