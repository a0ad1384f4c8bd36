/** What a value has against a schema of an OpenAPI file: the part of JSON Schema that those files use. */
export function faultsOf(value: any, schema: any, api: any, where = 'le corps', isPart = false): string[] {
  if (schema.$ref) return faultsOf(value, followed(schema.$ref, api), api, where, isPart)
  if (schema.oneOf) {
    const tries = schema.oneOf.map((one: any) => faultsOf(value, one, api, where))
    return tries.some((faults: string[]) => faults.length === 0) ? [] : tries.at(-1)
  }
  const faults: string[] = (schema.allOf ?? []).flatMap((one: any) => faultsOf(value, one, api, where, true))
  if (schema.type && !TYPES[schema.type](value)) return [...faults, `${where} n’est pas ${schema.type}`]
  if (schema.enum && !schema.enum.includes(value)) faults.push(`${where} : « ${value} » n’est pas permis`)
  if (schema.maxLength && value.length > schema.maxLength) faults.push(`${where} est trop long`)
  if (schema.maximum && value > schema.maximum) faults.push(`${where} est trop grand`)
  if (schema.pattern && !new RegExp(schema.pattern).test(value)) faults.push(`${where} : « ${value} » ne suit pas ${schema.pattern}`)
  for (const name of schema.required ?? []) if (value?.[name] === undefined) faults.push(`${where}.${name} manque`)
  for (const [name, one] of Object.entries<any>(schema.properties ?? {}))
    if (value?.[name] !== undefined) faults.push(...faultsOf(value[name], one, api, `${where}.${name}`))
  if (schema.items) value.forEach((one: any, rank: number) => faults.push(...faultsOf(one, schema.items, api, `${where}[${rank}]`)))
  const known = propertiesOf(schema, api)
  if (!isPart && known.length > 0)
    for (const name of Object.keys(value)) if (!known.includes(name)) faults.push(`${where}.${name} n’existe pas`)
  return faults
}

const TYPES: Record<string, (value: any) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

const followed = (ref: string, api: any) =>
  ref
    .slice(2)
    .split('/')
    .reduce((at, name) => at[name], api)

/** Its own names and those of what it extends: another name is a mistake. */
const propertiesOf = (schema: any, api: any): string[] =>
  schema.$ref
    ? propertiesOf(followed(schema.$ref, api), api)
    : [...Object.keys(schema.properties ?? {}), ...(schema.allOf ?? []).flatMap((one: any) => propertiesOf(one, api))]
