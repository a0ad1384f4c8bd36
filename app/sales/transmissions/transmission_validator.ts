import vine from '@vinejs/vine'
import { TRANSMISSION_VIEWS, type TransmissionView } from '#sales/transmissions/transmissions_queue'

export const transmissionsFilterValidator = vine.create({
  vue: vine.enum(Object.keys(TRANSMISSION_VIEWS) as TransmissionView[]).optional(),
  apres: vine.number().optional(),
})
