import type { SchemaRules } from '@adonisjs/lucid/types/schema_generator'

const day = {
  tsType: 'Day',
  imports: [{ source: '#core/day', typeImports: ['Day'] }],
  decorators: [{ name: '@column' }],
}
const period = {
  tsType: 'Period',
  imports: [{ source: '#core/period', typeImports: ['Period'] }],
  decorators: [{ name: '@column' }],
}
const own = (name: string, tsType: string, args?: Record<string, unknown>) => ({
  tsType,
  imports: [
    { source: '#core/columns', namedImports: [name] },
    ...(tsType.startsWith('DateTime') ? [{ source: 'luxon', namedImports: ['DateTime'] }] : []),
  ],
  decorators: [{ name: `@${name}`, args }],
})
const json = own('jsonColumn', 'any')
const secret = own('secretColumn', 'string')

/** How a column reads in TypeScript: cents are numbers, legal dates are days, secrets are encrypted. */
export default {
  types: {
    bigint: { tsType: 'number', imports: [], decorators: [{ name: '@column' }] },
    date: day,
    boolean: own('flagColumn', 'boolean'),
    datetime: own('instantColumn', 'DateTime'),
    DATE_TIME: own('instantColumn', 'DateTime'),
  },
  columns: {
    period,
    from_period: period,
    until_period: period,
    first_period: period,
    last_period: period,
    created_at: own('instantColumn', 'DateTime', { autoCreate: true }),
    updated_at: own('instantColumn', 'DateTime', { autoCreate: true, autoUpdate: true }),
    nir: secret,
    iban: secret,
    sealed_text: secret,
    bic: { tsType: 'string', imports: [], decorators: [{ name: '@column' }] },
    frozen: json,
    figures: json,
    facts: json,
    collected: json,
    details: json,
    inputs: json,
    contract_ids: json,
    explanation: json,
    year_to_date: json,
    rate_values: json,
    settings: json,
    findings: json,
    typed_lines: json,
    heads: json,
    mapping: json,
    cells: json,
    csv_columns: json,
  },
} satisfies SchemaRules
