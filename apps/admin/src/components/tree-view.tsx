import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { branchesOf, isTyping, moveInTree, visibleRows, type TreeRow } from '../lib/tree-rows.ts'
import classes from './tree-view.module.css'

export interface TreeNode {
  id: string
  /** What is typed to jump here. */
  text: string
  sign?: ReactNode
  label: ReactNode
  /** At the end of the line, such as a count. */
  end?: ReactNode
  /** Where Enter and a click lead; a node without opens and closes. */
  to?: string
  children?: readonly TreeNode[]
}

interface TreeViewProps {
  label: string
  nodes: readonly TreeNode[]
  /** Open at first; what was opened or closed afterwards stays. */
  startsOpen: (node: TreeNode, level: number) => boolean
}

/** Nested records with the keys of a tree: arrows move, open and close, letters jump, Enter goes there. */
export function TreeView({ label, nodes, startsOpen }: TreeViewProps) {
  const [changed, setChanged] = useState<Record<string, boolean>>({})
  const [active, setActive] = useState<string>()
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef(false)
  const typed = useRef({ text: '', at: 0 })
  const navigate = useNavigate()
  const initial = useMemo(() => branchesOf(nodes, startsOpen), [nodes, startsOpen])
  const isOpen = (id: string) => changed[id] ?? initial.has(id)
  const rows = visibleRows(nodes, isOpen)
  const here = rows.find(({ node }) => node.id === active) ?? rows[0]

  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const go = (row: TreeRow<TreeNode> | undefined) => {
    if (!row) return
    wanted.current = true
    setActive(row.node.id)
  }
  const open = (ids: readonly string[], value: boolean) =>
    setChanged((all) => ({ ...all, ...Object.fromEntries(ids.map((id) => [id, value])) }))
  const enter = ({ node }: TreeRow<TreeNode>) => {
    if (node.to) void navigate(node.to)
    else open([node.id], !isOpen(node.id))
  }

  const press = (event: KeyboardEvent) => {
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || (event.key === ' ' && !isTyping(typed.current, event.timeStamp))) enter(here)
    else {
      const move = moveInTree(rows, here, event.key, isOpen, typed.current, event.timeStamp)
      if (!move) return
      if (move.open) open(move.open.ids, move.open.value)
      go(move.to)
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ul ref={list} role="tree" aria-label={label} className={classes.tree} onKeyDown={press}>
      {rows.map((row) => {
        const { node, level, size, place } = row
        const branch = node.children !== undefined && node.children.length > 0
        return (
          // The tree itself has the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={node.id}
            role="treeitem"
            aria-level={level}
            aria-setsize={size}
            aria-posinset={place}
            aria-selected={node.id === active}
            {...(branch ? { 'aria-expanded': isOpen(node.id) } : {})}
            tabIndex={node.id === here?.node.id ? 0 : -1}
            className={classes.row}
            style={{ '--level': level - 1 } as CSSProperties}
            onFocus={() => setActive(node.id)}
            onClick={() => {
              if (!node.to && branch) open([node.id], !isOpen(node.id))
            }}
          >
            <span
              className={classes.twisty}
              aria-hidden="true"
              data-branch={branch || undefined}
              data-open={(branch && isOpen(node.id)) || undefined}
              onClick={(event) => {
                if (!branch) return
                event.stopPropagation()
                open([node.id], !isOpen(node.id))
              }}
            >
              {branch ? <IconChevronRight size={16} stroke={1.75} /> : null}
            </span>
            {node.sign ? <span className={classes.sign}>{node.sign}</span> : null}
            {node.to ? (
              <Link to={node.to} tabIndex={-1} className={classes.label}>
                {node.label}
              </Link>
            ) : (
              <span className={classes.label}>{node.label}</span>
            )}
            {node.end ? <span className={classes.end}>{node.end}</span> : null}
          </li>
        )
      })}
    </ul>
  )
}
