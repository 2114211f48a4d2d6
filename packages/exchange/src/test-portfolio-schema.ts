import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { portfolioSchema } from './portfolio-schema.ts'

/** What libxml2 has against a document; nothing where it is valid. */
export function schemaErrors(xml: string): string[] {
  const schema = XmlDocument.fromString(portfolioSchema())
  const validator = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message)
    throw error
  } finally {
    document.dispose()
    validator.dispose()
    schema.dispose()
  }
}
