import vine from '@vinejs/vine'

export const statementUploadValidator = vine.create({
  file: vine.file(),
  bankAccountId: vine.number().nullable().optional(),
})

const column = () => vine.string().trim().maxLength(120)

export const columnsValidator = vine.create({
  bookedOn: column(),
  label: column(),
  amount: column().nullable().optional(),
  debit: column().nullable().optional(),
  credit: column().nullable().optional(),
  valueOn: column().nullable().optional(),
  counterparty: column().nullable().optional(),
  reference: column().nullable().optional(),
  balance: column().nullable().optional(),
  currency: column().nullable().optional(),
})
