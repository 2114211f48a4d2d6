import { useEffect, useEffectEvent } from 'react'

/** Key as `KeyboardEvent.key` in lower case, to what it does. */
export type Hotkeys = Partial<Record<string, () => void>>

const editable = 'input, textarea, select, [contenteditable="true"], [role="textbox"]'

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(editable)) return true
  // A dialog or menu has the keyboard to itself.
  return document.querySelector('[role="dialog"], [role="menu"]') !== null
}

/** Single keys that work wherever nobody is typing. */
export function useHotkeys(keys: Hotkeys) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
