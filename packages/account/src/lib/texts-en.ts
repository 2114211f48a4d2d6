import { byNamespace } from './namespaces.ts'

export const texts = byNamespace(import.meta.glob('../locales/en/*.json', { eager: true, import: 'default' }))
