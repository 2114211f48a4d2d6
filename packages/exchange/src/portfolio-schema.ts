import { type Field, fieldsOf, kindsWithExternalId, type RecordKind, recordKinds } from '@treppenhaus/domain/record-kinds'
import { PORTFOLIO_NAMESPACE, PORTFOLIO_VERSION, portfolioNames } from './portfolio-names.ts'

const MAX_KEY = 200

/**
 * The XML Schema of our own format, made from the registry of kinds: every kind has a container, every field an element that may be
 * missing (nothing is said of it) or empty (it holds nothing).
 */
export function portfolioSchema(): string {
  const containers = recordKinds.map((kind) => {
    const { one, many } = portfolioNames[kind]
    return `        <xs:element name="${many}" minOccurs="0">
          <xs:complexType><xs:sequence><xs:element name="${one}" type="p:${one}" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
        </xs:element>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="${PORTFOLIO_NAMESPACE}" targetNamespace="${PORTFOLIO_NAMESPACE}" elementFormDefault="qualified">
  <xs:element name="portfolio">
    <xs:complexType>
      <xs:sequence>
${containers.join('\n')}
      </xs:sequence>
      <xs:attribute name="version" type="xs:string" fixed="${PORTFOLIO_VERSION}" use="required"/>
      <xs:attribute name="organization" type="xs:string"/>
    </xs:complexType>
  </xs:element>
${recordKinds.map(typeOf).join('\n')}
${shared}
</xs:schema>
`
}

function typeOf(kind: RecordKind): string {
  const elements = Object.entries<Field>(fieldsOf(kind)).map(([name, field]) => elementOf(name, field))
  const key = (kindsWithExternalId as readonly RecordKind[]).includes(kind)
    ? '\n    <xs:attribute name="externalId" type="p:key" use="required"/>'
    : ''
  return `  <xs:complexType name="${portfolioNames[kind].one}">
    <xs:sequence>
${elements.join('\n')}
      <xs:element name="custom" type="p:custom" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>${key}
  </xs:complexType>`
}

const elementOf = (name: string, field: Field) => {
  const { base, facets } = shapeOf(field)
  const type = field.required ? simple(base, facets) : simple(...orEmpty(base, facets))
  return `      <xs:element name="${name}"${field.required && field.initial === undefined ? '' : ' minOccurs="0"'}>${type}</xs:element>`
}

type Shape = { base: string; facets: string }

const simple = (base: string, facets: string) =>
  base === 'union'
    ? `<xs:simpleType>${facets}</xs:simpleType>`
    : `<xs:simpleType><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`

/** What may be empty besides. */
const orEmpty = (base: string, facets: string): [string, string] =>
  base === 'xs:string' ? [base, facets] : ['union', `<xs:union memberTypes="p:empty">${simple(base, facets)}</xs:union>`]

function shapeOf(field: Field): Shape {
  switch (field.type) {
    case 'text':
      return { base: 'xs:string', facets: `${field.required ? '<xs:minLength value="1"/>' : ''}<xs:maxLength value="${field.max}"/>` }
    case 'email':
      return { base: 'xs:string', facets: '<xs:maxLength value="254"/>' }
    case 'phone':
      return { base: 'xs:string', facets: '<xs:maxLength value="40"/>' }
    case 'whole':
      return { base: 'xs:integer', facets: range(field.min, field.max) }
    case 'decimal':
      return { base: 'xs:decimal', facets: `${range(field.min, field.max)}<xs:fractionDigits value="${field.places}"/>` }
    case 'cents':
      return { base: 'xs:decimal', facets: '<xs:fractionDigits value="2"/>' }
    case 'day':
      return { base: 'xs:date', facets: '<xs:pattern value="\\d{4}-\\d{2}-\\d{2}"/>' }
    case 'yes_no':
      return { base: 'xs:boolean', facets: '' }
    case 'choice':
      return { base: 'xs:token', facets: enumeration(field.of) }
    case 'choices':
      return { base: 'union', facets: `<xs:list>${simple('xs:token', enumeration(field.of))}</xs:list>` }
    case 'reference':
      return { base: 'p:key', facets: '' }
  }
}

const range = (min: number, max: number) => `<xs:minInclusive value="${min}"/><xs:maxInclusive value="${max}"/>`
const enumeration = (values: readonly string[]) => values.map((value) => `<xs:enumeration value="${value}"/>`).join('')

const shared = `  <xs:complexType name="custom">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="key" use="required"><xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[a-z][a-z0-9_]{0,39}"/></xs:restriction></xs:simpleType></xs:attribute>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
  <xs:simpleType name="key"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="${MAX_KEY}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="empty"><xs:restriction base="xs:string"><xs:length value="0"/></xs:restriction></xs:simpleType>`
