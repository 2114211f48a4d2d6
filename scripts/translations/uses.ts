import { parseSync, Visitor, type Argument, type CallExpression } from 'oxc-parser'

/** Stands in a key for a part that is only known at run time. */
export const HOLE = '…'

/** A key that code names: asked for by t(…), so that it must exist, or just a string that may be passed on to be one. */
export interface Use {
  key: string
  line: number
  asked: boolean
}

export interface FileUses {
  uses: Use[]
  /** What the file's useTranslation calls name; empty where t comes from somebody else. */
  namespaces: string[]
  prefixes: string[]
}

/** Finds t('key'), t(`key.${part}`), t(['a', 'b']), t(is ? 'a' : 'b'), i18nKey="key", and all other strings. */
export function findUses(file: string, text: string): FileUses {
  const { program } = parseSync(file, text)
  const namespaces: string[] = []
  const prefixes: string[] = []
  const uses = new Map<number, Use>()
  const note = ({ key, start }: Key, asked: boolean) => {
    if (asked || !uses.has(start)) uses.set(start, { key, line: text.slice(0, start).split('\n').length, asked })
  }
  new Visitor({
    CallExpression(call) {
      const name = nameOf(call)
      const [first, second] = call.arguments
      if (name === 'useTranslation') {
        namespaces.push(...keysIn(first).map(({ key }) => key))
        prefixes.push(...keysIn(prefixIn(second)).map(({ key }) => key))
      } else if (/^t([A-Z]\w*)?$/.test(name)) for (const key of keysIn(first)) note(key, true)
    },
    JSXAttribute({ name, value }) {
      if (name.name === 'i18nKey' && value?.type === 'Literal') note({ key: String(value.value), start: value.start }, true)
    },
    Literal({ value, start }) {
      if (typeof value === 'string') note({ key: value, start }, false)
    },
    TemplateLiteral(node) {
      for (const key of keysIn(node)) note(key, false)
    },
  }).visit(program)
  return { uses: [...uses.values()], namespaces, prefixes }
}

interface Key {
  key: string
  start: number
}

function keysIn(node: Argument | null | undefined): Key[] {
  if (!node) return []
  const { start } = node
  if (node.type === 'Literal') return typeof node.value === 'string' ? [{ key: node.value, start }] : []
  if (node.type === 'TemplateLiteral') return [{ key: node.quasis.map(({ value }) => value.cooked).join(HOLE), start }]
  if (node.type === 'ConditionalExpression') return [...keysIn(node.consequent), ...keysIn(node.alternate)]
  if (node.type === 'LogicalExpression') return [...keysIn(node.left), ...keysIn(node.right)]
  if (node.type === 'ArrayExpression') return node.elements.flatMap((element) => (element ? keysIn(element) : []))
  return []
}

function prefixIn(options: Argument | undefined): Argument | undefined {
  if (options?.type !== 'ObjectExpression') return undefined
  const property = options.properties.find(
    (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'keyPrefix',
  )
  return property?.type === 'Property' ? property.value : undefined
}

function nameOf({ callee }: CallExpression): string {
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
}
