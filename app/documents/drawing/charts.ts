import type { ChartBlock } from '#documents/blocks'
import { ink, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import { headline } from '#documents/drawing/wording'

const HEIGHT = 132
const AXIS = 44
const FOOT = 16
const COLORS = [ink.accent, '#B8863B', ink.quiet]

interface Frame {
  x: number
  top: number
  width: number
  height: number
  low: number
  high: number
}

/** Height of a chart with its title and legend. */
export const heightOfChart = () => 16 + HEIGHT + FOOT + 8

/** Bars or a curve drawn as vectors: done solid, foreseen dashed and pale; its alternative text tells what it shows. */
export function drawChart(paper: Paper, chart: ChartBlock) {
  const top = paper.y
  const bbox: [number, number, number, number] = [paper.left, top, paper.right, top + heightOfChart()]
  paper.tag(
    'Figure',
    () => {
      drawLegend(paper, chart)
      const frame = frameOf(paper, chart, top + 18)
      drawGrid(paper, frame)
      if (chart.as === 'bars') drawBars(paper, chart, frame)
      else drawCurve(paper, chart, frame)
      drawLabels(paper, chart, frame)
    },
    { alt: chart.alt, bbox }
  )
  paper.y = top + heightOfChart()
}

function drawLegend(paper: Paper, { series }: ChartBlock) {
  if (series.length < 2 && series[0]?.foreseenFrom === undefined) return
  let x = paper.left
  const entries = series.flatMap(({ label, foreseenFrom }, rank) => [
    { label, rank, dashed: false },
    ...(foreseenFrom === undefined ? [] : [{ label: `${label}, prévu`, rank, dashed: true }]),
  ])
  for (const { label, rank, dashed } of entries) {
    paper.line(x, paper.y + 6, x + 14, paper.y + 6, {
      color: COLORS[rank % COLORS.length],
      weight: 2,
      dash: dashed ? 2.5 : 0,
    })
    paper.writeLine(label, { x: x + 19, y: paper.y }, styles.label, true)
    x += 19 + paper.measure(label, styles.label) + 18
  }
}

function frameOf(paper: Paper, { series }: ChartBlock, top: number): Frame {
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== null))
  const step = niceStep((Math.max(0, ...values) - Math.min(0, ...values)) / 4)
  return {
    x: paper.left + AXIS,
    top,
    width: paper.width - AXIS,
    height: HEIGHT,
    low: Math.floor(Math.min(0, ...values) / step) * step,
    high: Math.max(step, Math.ceil(Math.max(0, ...values) / step) * step),
  }
}

/** 1, 2 or 5 times a power of ten, at least one euro. */
function niceStep(rough: number) {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 100)))
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough)!
}

const heightAt = ({ top, height, low, high }: Frame, value: number) => top + height - ((value - low) / (high - low)) * height

function drawGrid(paper: Paper, frame: Frame) {
  const step = niceStep((frame.high - frame.low) / 5)
  for (let value = frame.low; value <= frame.high; value += step) {
    const y = heightAt(frame, value)
    paper.line(frame.x, y, frame.x + frame.width, y, {
      color: value === 0 ? ink.text : ink.line,
      weight: value === 0 ? 0.8 : 0.5,
    })
    paper.writeLine(headline(value), { x: frame.x - AXIS, y: y - 5.5, width: AXIS - 8, align: 'right' }, styles.label, true)
  }
}

const slotOf = ({ x, width }: Frame, count: number, rank: number) => ({
  start: x + (width / count) * rank,
  size: width / count,
})

function drawBars(paper: Paper, { labels, series }: ChartBlock, frame: Frame) {
  const share = 0.62
  series.forEach(({ values, foreseenFrom = Infinity }, order) => {
    const color = COLORS[order % COLORS.length]
    values.forEach((value, rank) => {
      if (!value) return
      const { start, size } = slotOf(frame, labels.length, rank)
      const width = Math.min(26, (size * share) / series.length)
      const x = start + size / 2 + (order - series.length / 2) * width
      const [from, to] = [heightAt(frame, Math.max(0, value)), heightAt(frame, Math.min(0, value))]
      paper.vectors((pdf) => {
        if (rank < foreseenFrom) pdf.rect(x, from, width - 1, to - from).fill(color)
        else
          pdf
            .lineWidth(0.8)
            .dash(2, { space: 1.6 })
            .rect(x + 0.4, from, width - 1.8, to - from)
            .stroke(color)
      })
    })
  })
}

function drawCurve(paper: Paper, { labels, series }: ChartBlock, frame: Frame) {
  series.forEach(({ values, foreseenFrom = values.length }, order) => {
    const color = COLORS[order % COLORS.length]
    const points = values.map((value, rank) => {
      const { start, size } = slotOf(frame, labels.length, rank)
      return value === null ? null : { x: start + size / 2, y: heightAt(frame, value) }
    })
    const done = points.slice(0, foreseenFrom).filter((point) => point !== null)
    const foreseen = points.slice(Math.max(0, foreseenFrom - 1)).filter((point) => point !== null)
    if (order === 0 && done.length > 1) drawArea(paper, done, heightAt(frame, 0))
    drawPath(paper, done, color)
    if (foreseenFrom < values.length) drawPath(paper, foreseen, color, 3)
    const last = done.at(-1)
    if (last) paper.vectors((pdf) => pdf.circle(last.x, last.y, 2.2).fill(color))
  })
}

interface Point {
  x: number
  y: number
}

function drawArea(paper: Paper, points: Point[], base: number) {
  paper.vectors((pdf) => {
    pdf.moveTo(points[0].x, base)
    for (const { x, y } of points) pdf.lineTo(x, y)
    pdf.lineTo(points.at(-1)!.x, base).closePath().fill(ink.paleAccent)
  })
}

function drawPath(paper: Paper, points: Point[], color: string, dash = 0) {
  if (points.length < 2) return
  paper.vectors((pdf) => {
    pdf.lineWidth(1.6).lineJoin('round')
    if (dash) pdf.dash(dash, { space: 2.4 })
    pdf.moveTo(points[0].x, points[0].y)
    for (const { x, y } of points.slice(1)) pdf.lineTo(x, y)
    pdf.stroke(color)
  })
}

/** Every label, or one in two, in three… when they would touch. */
function drawLabels(paper: Paper, { labels }: ChartBlock, frame: Frame) {
  const widest = Math.max(...labels.map((label) => paper.measure(label, styles.label))) + 6
  const every = Math.ceil(widest / (frame.width / labels.length))
  labels.forEach((label, rank) => {
    if (rank % every !== 0) return
    const { start, size } = slotOf(frame, labels.length, rank)
    const place = {
      x: start + size / 2 - widest / 2,
      width: widest,
      y: frame.top + frame.height + 4,
      align: 'center' as const,
    }
    paper.writeLine(label, place, styles.label, true)
  })
}
