import { PNG } from 'pngjs'
import { Refusal } from '#core/refusal'

export class PictureRefused extends Refusal {
  constructor(reason: string) {
    super(reason, 'logo')
  }
}

export type CleanPicture = { bytes: Buffer; mediaType: 'image/png' | 'image/jpeg'; width: number; height: number }

const HEAVIEST = 1_000_000
const [SMALLEST, LARGEST] = [24, 2_000]

/**
 * A picture fit for an archived paper, read by its content and never by its name: a PNG is decoded whole and written again
 * on white, a JPEG keeps its pixels alone; what was hidden in either is gone. Throws PictureRefused.
 */
export function cleanPicture(bytes: Buffer): CleanPicture {
  if (bytes.byteLength > HEAVIEST) throw new PictureRefused('Cette image dépasse 1 Mo : réduisez-la.')
  const picture = isPng(bytes) ? cleanPng(bytes) : isJpeg(bytes) ? cleanJpeg(bytes) : null
  if (!picture) throw new PictureRefused('Ce fichier n’est ni un PNG ni un JPEG : enregistrez le logo dans l’un de ces formats.')
  const sizes = [picture.width, picture.height]
  if (sizes.some((size) => size < SMALLEST || size > LARGEST))
    throw new PictureRefused(`Cette image fait ${picture.width} × ${picture.height} points : il en faut de ${SMALLEST} à ${LARGEST}.`)
  return picture
}

const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
const isJpeg = (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))

/** The header first: a small file may announce a picture that would fill the memory. */
function cleanPng(bytes: Buffer): CleanPicture {
  const [width, height] = bytes.byteLength > 24 ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [0, 0]
  if (width > LARGEST || height > LARGEST) return { bytes, mediaType: 'image/png', width, height }
  try {
    const drawn = PNG.sync.read(bytes)
    onWhite(drawn.data)
    return { bytes: PNG.sync.write(drawn, { colorType: 2, inputHasAlpha: true }), mediaType: 'image/png', width, height }
  } catch {
    throw new PictureRefused('Ce PNG est abîmé et ne peut pas être lu : enregistrez-le de nouveau.')
  }
}

/** No paper of ours is transparent. */
function onWhite(pixels: Buffer) {
  for (let at = 0; at < pixels.length; at += 4) {
    const seen = pixels[at + 3] / 255
    for (let of = 0; of < 3; of++) pixels[at + of] = Math.round(pixels[at + of] * seen + 255 * (1 - seen))
    pixels[at + 3] = 255
  }
}

/** The segments that hold the picture, up to its end; what an application or a person wrote beside is left out. */
function cleanJpeg(bytes: Buffer): CleanPicture {
  const kept = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff || at + 4 > bytes.length) throw new PictureRefused('Ce JPEG est abîmé et ne peut pas être lu.')
    const [marker, length] = [bytes[at + 1], bytes.readUInt16BE(at + 2)]
    const end = marker === 0xda ? bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) + 2 : at + 2 + length
    if (end < at + 4 || end > bytes.length) throw new PictureRefused('Ce JPEG est abîmé et ne peut pas être lu.')
    if (isFrame(marker)) size = frameOf(bytes.subarray(at + 4, end))
    if (!(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe) kept.push(bytes.subarray(at, end))
    if (marker === 0xda) break
    at = end
  }
  if (!size) throw new PictureRefused('Ce JPEG est abîmé et ne peut pas être lu.')
  return { bytes: Buffer.concat(kept), mediaType: 'image/jpeg', ...size }
}

/** Baseline or progressive, the two that a PDF may hold. */
const isFrame = (marker: number) => marker === 0xc0 || marker === 0xc1 || marker === 0xc2

function frameOf(frame: Buffer) {
  if (frame.byteLength < 6) throw new PictureRefused('Ce JPEG est abîmé et ne peut pas être lu.')
  // Archived papers are in RGB (PDF/A); four components are inks.
  if (frame[0] !== 8 || ![1, 3].includes(frame[5])) throw new PictureRefused('Ce JPEG est en CMJN : enregistrez-le en RVB.')
  return { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3) }
}
