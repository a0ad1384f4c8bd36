/** The ECB's file as it publishes it, for a few days: `{ '2026-11-20': { USD: '1.1573' } }`. */
export function ecbFile(days: Record<string, Record<string, string>>): Buffer {
  const rates = (quoted: Record<string, string>) =>
    Object.entries(quoted).map(([currency, rate]) => `<Cube currency='${currency}' rate='${rate}'/>`)
  const cubes = Object.entries(days).map(([time, quoted]) => `<Cube time='${time}'>${rates(quoted).join('')}</Cube>`)
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
<Cube>${cubes.join('')}</Cube></gesmes:Envelope>`)
}
