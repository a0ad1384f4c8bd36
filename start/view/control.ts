type Props = Record<string, any> & { name: string; label: string }
type Page = { flashMessages?: { get(key: string, otherwise?: unknown): any } }

const OWN = [
  'name',
  'label',
  'help',
  'value',
  'required',
  'filter',
  'options',
  'id',
  'short',
  'class',
  'cents',
  'hint',
  'blank',
  'checked',
  'unit',
  'rows',
  'accept',
  'optional',
]

/** `lines[0][label]` → `lines.0.label`, as the validator names it. */
export const keyOf = (name: string) => name.replaceAll('[', '.').replaceAll(']', '').replace(/\.$/, '')

/** What every form field shares: its identifier, what was typed, what was wrong, how the two are tied to it. */
export function control(this: Page, props: Props) {
  const key = keyOf(props.name)
  const id = props.id ?? `f-${key.replaceAll('.', '-')}`
  const error = (this.flashMessages?.get('inputErrorsBag', {}) ?? {})[key]?.[0] as string | undefined
  const typed = this.flashMessages?.get(key)
  const described = [props.help && `${id}-help`, error && `${id}-wrong`].filter(Boolean)
  return {
    id,
    error,
    value: typed ?? props.value ?? '',
    wasTyped: typed !== undefined && typed !== null,
    attributes: {
      id,
      'name': props.name,
      'required': Boolean(props.required),
      'aria-invalid': error ? 'true' : undefined,
      'aria-describedby': described.length ? described.join(' ') : undefined,
      ...Object.fromEntries(Object.entries(props).filter(([name]) => !OWN.includes(name))),
    },
  }
}
