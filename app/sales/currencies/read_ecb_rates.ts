import { isDay, shortDay } from '#core/day'
import { readXml, type XmlNode } from '#einvoicing/reading/xml_tree'
import { FileRefused } from '#einvoicing/reading/file_refused'
import type { QuotedRate } from '#sales/currencies/note_currency_rate'

export class NotTheBanksFile extends FileRefused {
  constructor() {
    super(
      'Ce fichier n’est pas celui des cours de la Banque centrale européenne : prenez « eurofxref-daily.xml », ou celui des 90 derniers jours.'
    )
  }
}

/** The euro's reference rates as the ECB publishes them (eurofxref-daily.xml, eurofxref-hist-90d.xml). Throws FileRefused. */
export function readEcbRates(bytes: Uint8Array): QuotedRate[] {
  const days = readXml(bytes).all('Cube', 'Cube')
  const rates = days.flatMap((day) => day.all('Cube').map((quoted) => rateOf(day, quoted)))
  if (rates.length === 0) throw new NotTheBanksFile()
  return rates
}

function rateOf({ attributes: { time } }: XmlNode, { attributes: { currency, rate } }: XmlNode): QuotedRate {
  const rateMicro = Math.round(Number(rate) * 1_000_000)
  if (!isDay(time) || !/^[A-Z]{3}$/.test(currency ?? '') || !(rateMicro > 0)) throw new NotTheBanksFile()
  return { currency, quotedOn: time, rateMicro, source: `Banque centrale européenne, ${shortDay(time)}` }
}
