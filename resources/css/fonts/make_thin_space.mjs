/**
 * Writes thin-space.ttf: one blank glyph, the narrow no-break space that stands between thousands. The screen's Inter
 * lacks it, so that each machine borrowed another width. Run once: node make_thin_space.mjs
 */
import { writeFileSync } from 'node:fs'

const EM = 1000
const WIDTH = 230 // about a fifth of an em: more than a hair, less than a space
const ASCENT = 969
const DESCENT = -241

const u16 = (...values) => Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])))
const u32 = (...values) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))
const utf16 = (text) => u16(...[...text].map((sign) => sign.charCodeAt(0)))

const words = { 1: 'Thin Space', 2: 'Regular', 3: 'Thin Space 1', 4: 'Thin Space', 5: 'Version 1', 6: 'ThinSpace' }
const strings = Object.entries(words).map(([id, text]) => [Number(id), utf16(text)])
let at = 0
const records = strings.map(([id, text]) => {
  const record = u16(3, 1, 0x409, id, text.length, at)
  at += text.length
  return record
})

const tables = {
  'OS/2': Buffer.concat([
    u16(4, WIDTH, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 300, 0), Buffer.alloc(10), u32(0, 0, 0, 0), Buffer.from('NONE'),
    u16(0x40, 0x202f, 0x202f, ASCENT, DESCENT, 0, ASCENT, -DESCENT), u32(1, 0), u16(500, 700, 0, 0x20, 1),
  ]),
  'cmap': u16(0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x202f, 0xffff, 0, 0x202f, 0xffff, 1 - 0x202f, 1, 0, 0),
  'glyf': Buffer.alloc(4),
  'head': Buffer.concat([
    u32(0x10000, 0x10000, 0, 0x5f0f3cf5), u16(3, EM), Buffer.alloc(16), u16(0, 0, 0, 0, 0, 8, 2, 0, 0),
  ]),
  'hhea': u16(1, 0, ASCENT, DESCENT, 0, WIDTH, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2),
  'hmtx': u16(WIDTH, 0, WIDTH, 0),
  'loca': u16(0, 0, 0),
  'maxp': u16(1, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  'name': Buffer.concat([u16(0, records.length, 6 + 12 * records.length), ...records, ...strings.map(([, text]) => text)]),
  'post': u32(0x30000, 0, 0xff9c0032, 0, 0, 0, 0, 0),
}

const padded = (table) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
const sumOf = (table) => {
  let sum = 0
  for (let place = 0; place < table.length; place += 4) sum = (sum + table.readUInt32BE(place)) >>> 0
  return sum
}

const names = Object.keys(tables).sort()
let offset = 12 + 16 * names.length
const directory = names.map((name) => {
  const table = padded(tables[name])
  const entry = Buffer.concat([Buffer.from(name), u32(sumOf(table), offset, tables[name].length)])
  offset += table.length
  return entry
})
const font = Buffer.concat([u32(0x10000), u16(names.length, 128, 3, names.length * 16 - 128), ...directory, ...names.map((name) => padded(tables[name]))])
const head = font.indexOf(Buffer.concat([u32(0x10000, 0x10000, 0, 0x5f0f3cf5)]))
u32((0xb1b0afba - sumOf(font)) >>> 0).copy(font, head + 8)

writeFileSync(new URL('thin-space.ttf', import.meta.url), font)
