import { randomUUID } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import { addCollection, edgeIconify } from 'edge-iconify'
import { icons } from '@iconify-json/lucide'
import { formatBps, formatCents, formatMilli, plainCents } from '#core/cents'
import { dayAndMonth, longDay, shortDay } from '#core/day'
import { longPeriod, ofPeriod } from '#core/period'
import { shortcuts, hasPage, isHere, navigation } from '#identity/navigation'
import { BADGES } from '#start/view/badges'
import { control } from '#start/view/control'
import { drawCurve, roundEuros } from '#start/view/curve'
import { drawings, sign } from '#start/view/signs'
import { attributes } from '#start/view/html'
import { addressWith, dressCells } from '#start/view/table'
import { inFrenchTypography } from '#start/view/typography'

addCollection(icons)
edge.use(edgeIconify)

const cents = { format: formatCents, plain: plainCents }
const day = { long: longDay, short: shortDay, brief: dayAndMonth }

edge.global('cents', cents)
edge.global('rate', formatBps)
edge.global('quantity', formatMilli)
edge.global('day', day)
edge.global('period', { long: longPeriod, of: ofPeriod })
edge.global('onceKey', () => randomUUID())

/** The same two under names that no component takes as a prop: "cents" and "day" are an amount and a date there. */
edge.global('euros', { ...cents, round: roundEuros })
edge.global('calendar', day)

/** What the components of resources/views/components are made of. */
const parts = {
  sign,
  drawings,
  attributes,
  control,
  dressCells,
  addressWith,
  drawCurve,
  navigation,
  shortcuts,
  isHere,
  hasPage,
  BADGES,
}
for (const [name, part] of Object.entries(parts)) edge.global(name, part)

/** Everything one reads passes here once, wherever its words were written. */
edge.processor.process('output', ({ output }) => inFrenchTypography(output))

/** Each page draws an icon once. */
edge.onRender((page) => page.share({ iconsUsed: new Set<string>() }))

/** Edge looks for components on the disk at each request otherwise, in production too. */
if (app.inProduction) {
  const components = edge.loader.listComponents()
  edge.loader.listComponents = () => components
}
