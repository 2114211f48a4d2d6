interface Node<N> {
  id: string
  text: string
  children?: readonly N[]
}

/** A node that can be seen, with its place among its brothers. */
export interface TreeRow<N> {
  node: N
  parent: string | undefined
  level: number
  size: number
  place: number
}

/** Nodes that have something below them and are open at first. */
export function branchesOf<N extends Node<N>>(nodes: readonly N[], isOpen: (node: N, level: number) => boolean, level = 1): Set<string> {
  return new Set(
    nodes.flatMap((node) => [
      ...(node.children?.length && isOpen(node, level) ? [node.id] : []),
      ...branchesOf(node.children ?? [], isOpen, level + 1),
    ]),
  )
}

/** What is seen from top to bottom: a closed branch hides what is below it. */
export function visibleRows<N extends Node<N>>(
  nodes: readonly N[],
  isOpen: (id: string) => boolean,
  level = 1,
  parent?: string,
): TreeRow<N>[] {
  return nodes.flatMap((node, index) => [
    { node, parent, level, size: nodes.length, place: index + 1 },
    ...(node.children?.length && isOpen(node.id) ? visibleRows(node.children, isOpen, level + 1, node.id) : []),
  ])
}

interface Move<N> {
  to?: TreeRow<N> | undefined
  open?: { ids: string[]; value: boolean }
}

const pause = 700

/** Letters in quick succession are one word, with its spaces. */
export const isTyping = (typed: { text: string; at: number }, now: number): boolean => typed.text !== '' && now - typed.at < pause

/** What a key does in a tree; nothing for keys that mean nothing there. */
export function moveInTree<N extends Node<N>>(
  rows: readonly TreeRow<N>[],
  here: TreeRow<N>,
  key: string,
  isOpen: (id: string) => boolean,
  typed: { text: string; at: number },
  now: number,
): Move<N> | undefined {
  const at = rows.indexOf(here)
  const { node, parent } = here
  const branch = Boolean(node.children?.length)
  if (key === 'ArrowDown') return { to: rows[at + 1] }
  if (key === 'ArrowUp') return { to: rows[at - 1] }
  if (key === 'Home') return { to: rows[0] }
  if (key === 'End') return { to: rows.at(-1) }
  if (key === 'ArrowRight') {
    if (!branch) return {}
    return isOpen(node.id) ? { to: rows[at + 1] } : { open: { ids: [node.id], value: true } }
  }
  if (key === 'ArrowLeft') {
    if (branch && isOpen(node.id)) return { open: { ids: [node.id], value: false } }
    return { to: rows.find((row) => row.node.id === parent) }
  }
  if (key === '*') return { open: { ids: rows.filter((row) => row.parent === parent).map((row) => row.node.id), value: true } }
  if (key.length !== 1) return undefined
  typed.text = isTyping(typed, now) ? typed.text + key.toLowerCase() : key.toLowerCase()
  typed.at = now
  const from = typed.text.length > 1 ? at : at + 1
  const order = [...rows.slice(from), ...rows.slice(0, from)]
  return { to: order.find((row) => row.node.text.toLowerCase().startsWith(typed.text)) }
}
