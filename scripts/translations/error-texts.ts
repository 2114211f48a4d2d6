import { parseSync, Visitor, type Argument } from 'oxc-parser'
import type { Finding } from '../structure/source.ts'

const advice = 'texts of answers live in the catalogue apps/api/src/errors.ts: add a code with its title there and refuse with the code.'

/** Text in an error answer of the API that does not come from the catalogue. A class named `…Error` is a surprise or ends the start; its text is never sent. */
export function findErrorTexts(path: string, text: string): Finding[] {
  if (!path.startsWith('apps/api/src/') || path === 'apps/api/src/errors.ts') return []
  const { program } = parseSync(path, text)
  const findings: Finding[] = []
  const note = (node: Argument | undefined) => {
    if (!node || !isSentence(node)) return
    findings.push({ path, line: text.slice(0, node.start).split('\n').length, message: `A sentence in an error answer: ${advice}` })
  }
  new Visitor({
    ThrowStatement({ argument }) {
      if (argument.type !== 'NewExpression' || (argument.callee.type === 'Identifier' && argument.callee.name.endsWith('Error'))) return
      for (const one of argument.arguments) note(one)
    },
    CallExpression({ callee, arguments: [body] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 'send' || !body) return
      note(body)
      if (body.type !== 'ObjectExpression') return
      for (const one of body.properties)
        if (one.type === 'Property' && one.key.type === 'Identifier' && /^(title|detail|message|error)$/.test(one.key.name)) note(one.value)
    },
  }).visit(program)
  return findings
}

function isSentence(node: Argument) {
  if (node.type === 'TemplateLiteral') return node.quasis.some(({ value }) => /\p{L}{2}/u.test(value.raw))
  return node.type === 'Literal' && typeof node.value === 'string' && /\p{L} \p{L}/u.test(node.value)
}
