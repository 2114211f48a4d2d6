import { customKeyOf, isCustom } from '@treppenhaus/db/record-tables'
import { type CustomField, type Field, fieldsOf, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { PORTFOLIO_NAMESPACE, PORTFOLIO_VERSION, portfolioNames } from '../portfolio-names.ts'
import { euros } from './cell-text.ts'
import type { Outgoing } from './read-records.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** The kinds as one document of our own schema. What is empty is written as an empty element, so that a reader knows it is. */
export async function* writeXml(
  organization: string,
  kinds: readonly RecordKind[],
  custom: readonly CustomField[],
  read: (kind: RecordKind) => AsyncIterable<Outgoing[]>,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<portfolio xmlns="${PORTFOLIO_NAMESPACE}" version="${PORTFOLIO_VERSION}" organization="${xmlAttribute(organization)}">\n`
  for (const kind of recordKinds.filter((each) => kinds.includes(each))) {
    const { many } = portfolioNames[kind]
    yield `  <${many}>\n`
    const fields = Object.entries<Field>(fieldsOf(kind, custom))
    for await (const batch of read(kind)) yield batch.map((record) => elementOf(kind, fields, record)).join('')
    yield `  </${many}>\n`
  }
  yield '</portfolio>\n'
}

function elementOf(kind: RecordKind, fields: readonly (readonly [string, Field])[], { externalId, fields: values }: Outgoing): string {
  const { one } = portfolioNames[kind]
  const key = externalId === null ? '' : ` externalId="${xmlAttribute(externalId)}"`
  return `    <${one}${key}>${fields.map(([name, field]) => fieldOf(name, field, values[name])).join('')}</${one}>\n`
}

function fieldOf(name: string, field: Field, value: unknown): string {
  const text = xmlText(valueText(field, value))
  const [open, close] = isCustom(name) ? [`custom key="${customKeyOf(name)}"`, 'custom'] : [name, name]
  return text === '' ? `<${open}/>` : `<${open}>${text}</${close}>`
}

/** Numbers with a point, days as ISO days, amounts in euros with two places, several choices with blanks between. */
function valueText(field: Field, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field.type === 'cents') return euros(value as number)
  if (field.type === 'choices') return (value as string[]).join(' ')
  return String(value as string | number | boolean)
}
