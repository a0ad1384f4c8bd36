import vine from '@vinejs/vine'
import { dayField } from '#core/fields'

const source = () => vine.string().trim().minLength(5).maxLength(500)
const percent = () => vine.number().min(0).max(100).decimal([0, 3])

export const rateValidator = vine.create({
  code: vine.string(),
  /** Percent, euros or plain number, as the unit of the rate wants; never a grid, which is loaded by a file. */
  value: vine.number().min(0).max(1_000_000).decimal([0, 3]),
  validFrom: dayField(),
  source: source(),
  isConfirmed: vine.boolean().optional(),
})

export const rateFileValidator = vine.create({ file: vine.file({ size: '1mb', extnames: ['csv', 'txt'] }) })

export const notificationValidator = vine.create({
  validFrom: dayField(),
  accident: percent(),
  mobility: percent(),
  source: source(),
})

export const withholdingValidator = vine.create({
  personId: vine.number(),
  validFrom: dayField(),
  validTo: dayField().optional(),
  rate: vine.number().min(0).max(100).decimal([0, 2]),
  source: source(),
})

export const messageValidator = vine.create({
  file: vine.file({ size: '5mb', extnames: ['csv', 'txt'] }),
  transmittedOn: dayField(),
})
