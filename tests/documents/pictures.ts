import { PNG } from 'pngjs'

/** A half transparent square of one colour, as somebody draws a logo. */
export function aPng({ width = 120, height = 60, alpha = 128 } = {}): Buffer {
  const picture = new PNG({ width, height })
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([200, 30, 90, alpha], at)
  return PNG.sync.write(picture)
}

/** The smallest JPEG that a camera could have made, with a word in a comment and in a block of its own. */
export const aJpeg = (components = 1) =>
  Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment('fe', Buffer.from('<script>alert(1)</script>')),
    segment('e1', Buffer.from('Exif\0\0nom et adresse')),
    segment('db', Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
    segment('c0', Buffer.from([8, 0, 32, 0, 32, components, ...Array.from({ length: components }, (_, at) => [at + 1, 0x11, 0]).flat()])),
    segment('c4', Buffer.from([0, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])),
    segment('c4', Buffer.from([0x10, 0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d, ...Array.from({ length: 162 }, (_, at) => at)])),
    segment('da', Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x7f, 0x3f, 0xff, 0xd9]),
  ])

function segment(marker: string, body: Buffer) {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.byteLength + 2)
  return Buffer.concat([Buffer.from(`ff${marker}`, 'hex'), length, body])
}
