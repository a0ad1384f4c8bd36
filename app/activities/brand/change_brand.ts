import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type Activity from '#activities/activity'
import Brand from '#activities/brand/brand'
import { archiveDocument } from '#documents/archive'
import { cleanPicture } from '#documents/clean_picture'
import { sha256Of } from '#documents/store'

export class ColorTooPale extends Refusal {
  constructor() {
    super('Cette couleur est trop pâle pour se lire sur du papier blanc : choisissez-en une plus foncée.', 'color')
  }
}

export type BrandFacts = { color?: string | null; footer?: string | null; logo?: Buffer; withoutLogo?: boolean }

/**
 * Says how an activity looks on the papers to come; those already issued keep the look they had.
 * Throws PictureRefused, ColorTooPale.
 */
export async function changeBrand(activity: Activity, facts: BrandFacts, by: { id: number }, trx?: Transaction): Promise<Brand> {
  const { color = null, footer = null, logo, withoutLogo = false } = facts
  if (color && contrastOnWhite(color) < 4.5) throw new ColorTooPale()
  const picture = logo && cleanPicture(logo)
  return inTransaction(async (trx_) => {
    const known = await Brand.query({ client: trx_ }).where('activity_id', activity.id).first()
    const brand = (known ?? new Brand()).useTransaction(trx_)
    brand.merge({ activityId: activity.id, color, footer: footer?.trim() || null, changedById: by.id })
    if (withoutLogo) brand.merge({ logoId: null, logoWidth: null, logoHeight: null })
    if (picture) {
      const { bytes, mediaType, width, height } = picture
      const subject = `activity:${activity.id}:${sha256Of(bytes).slice(0, 16)}`
      const fileName = `logo-${activity.code}.${mediaType === 'image/png' ? 'png' : 'jpg'}`
      const { id } = await archiveDocument({ kind: 'logo', subject, fileName, mediaType, bytes }, trx_)
      brand.merge({ logoId: id, logoWidth: width, logoHeight: height })
    }
    await recordAudit({ action: 'brand_changed', subject: `activity:${activity.id}`, details: { logo: Boolean(picture) }, by }, trx_)
    return brand.save()
  }, trx)
}

/** WCAG 2.2, relative luminance: from 1, white itself, to 21. */
function contrastOnWhite(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
