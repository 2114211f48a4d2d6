import { parseSync, Visitor, type Expression, type JSXExpression } from 'oxc-parser'
import type { Finding } from '../structure/source.ts'

/** Names that are the same in every language. */
const names = new Set(['Treppenhaus', 'Deutsch', 'English', 'SMS', 'Fax', 'PDF'])
const spoken =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|title|placeholder|label|alt|description|error|hint|message|caption|legend|summary|heading|subtitle|tooltip)$|(Label|Title|Text|Message|Hint|Placeholder|Description|Heading)$/

/** Text that a person would see or hear and that stands in the code instead of a catalogue. */
export function findLiterals(path: string, text: string): Finding[] {
  const { program } = parseSync(path, text)
  const findings: Finding[] = []
  const note = (words: string | undefined, start: number) => {
    if (!words || !/\p{L}{2}/u.test(words) || names.has(words.trim())) return
    const message = `"${words.trim().slice(0, 60)}" stands in the code: move it to src/locales/de and src/locales/en and ask for it with t(…); in packages/ui take it as a prop.`
    findings.push({ path, line: text.slice(0, start).split('\n').length, message })
  }
  const noteExpression = (node: Expression | JSXExpression) => {
    for (const [words, start] of literalsIn(node)) note(words, start)
  }
  new Visitor({
    JSXText: ({ value, start }) => note(value, start),
    JSXElement({ children }) {
      for (const child of children) if (child.type === 'JSXExpressionContainer') noteExpression(child.expression)
    },
    JSXAttribute({ name, value }) {
      if (!spoken.test(name.type === 'JSXIdentifier' ? name.name : '')) return
      if (value?.type === 'Literal') note(String(value.value), value.start)
      if (value?.type === 'JSXExpressionContainer') noteExpression(value.expression)
    },
    Property({ key, value }) {
      if (key.type !== 'Identifier' || !spoken.test(key.name) || value.type === 'AssignmentPattern') return
      for (const [words, start] of literalsIn(value as Expression)) if (/^\p{Lu}|\s/u.test(words)) note(words, start)
    },
  }).visit(program)
  return findings
}

function literalsIn(node: Expression | JSXExpression): [string, number][] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [[node.value, node.start]] : []
  if (node.type === 'TemplateLiteral') return [[node.quasis.map(({ value }) => value.cooked).join(' '), node.start]]
  if (node.type === 'ConditionalExpression') return [...literalsIn(node.consequent), ...literalsIn(node.alternate)]
  if (node.type === 'LogicalExpression') return [...(node.operator === '&&' ? [] : literalsIn(node.left)), ...literalsIn(node.right)]
  return []
}
