import vine from '@vinejs/vine'
import { dayField } from '#core/fields'

const day = () => dayField().nullable().optional()

export const endValidator = vine.create({
  reasonCode: vine.string().regex(/^\d{3}$/),
  notifiedOn: day(),
  agreedOn: day(),
  lastWorkedOn: day(),
  noticeCode: vine.string().regex(/^\d{2}$/),
  noticeFrom: day(),
  noticeTo: day(),
})
