import { test } from '@japa/runner'
import { PNG } from 'pngjs'
import { cleanPicture, PictureRefused } from '#documents/clean_picture'
import { aJpeg, aPng } from '#tests/documents/pictures'

test.group('A picture for our papers', () => {
  test('a transparent PNG is laid on white', ({ assert }) => {
    const { bytes, width, height, mediaType } = cleanPicture(aPng())
    assert.deepEqual([width, height, mediaType], [120, 60, 'image/png'])
    assert.deepEqual([...PNG.sync.read(bytes).data.subarray(0, 4)], [227, 142, 172, 255])
  })

  test('a JPEG loses what was written beside its picture', ({ assert }) => {
    const { bytes, width, mediaType } = cleanPicture(aJpeg())
    assert.deepEqual([width, mediaType], [32, 'image/jpeg'])
    for (const word of ['script', 'Exif', 'adresse']) assert.notInclude(bytes.toString('latin1'), word)
  })

  test('any other file is refused whatever its name, and says why', ({ assert }) => {
    const refused: [Buffer, RegExp][] = [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /ni un PNG ni un JPEG/],
      [Buffer.from('GIF89a'), /ni un PNG ni un JPEG/],
      [aPng().subarray(0, 60), /abîmé/],
      [Buffer.concat([aPng(), Buffer.from('<script>alert(1)</script>')]), /abîmé/],
      [aJpeg().subarray(0, 40), /abîmé/],
      [aJpeg(4), /CMJN/],
      [aPng({ width: 8, height: 8 }), /24 à 2000/],
      [aPng({ width: 2_001, height: 30 }), /24 à 2000/],
      [Buffer.alloc(1_000_001), /1 Mo/],
    ]
    for (const [bytes, words] of refused) {
      assert.throws(() => cleanPicture(bytes), words)
      assert.throws(() => cleanPicture(bytes), PictureRefused as never)
    }
  })
})
