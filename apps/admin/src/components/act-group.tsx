import { useEffect, useRef, type ReactNode } from 'react'

interface ActGroupProps {
  label: string
  className: string | undefined
  /** Changes when an act was done. */
  state: string
  children: ReactNode
}

/** The acts of what is open. When the button in hand goes away with its act, the keyboard stays here. */
export function ActGroup({ label, className, state, children }: ActGroupProps) {
  const group = useRef<HTMLDivElement>(null)
  const inHand = useRef(false)
  useEffect(() => {
    if (inHand.current && document.activeElement === document.body) group.current?.focus({ preventScroll: true })
  }, [state])
  return (
    // It only notes whether the keyboard is here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={group}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={className}
      onFocus={() => (inHand.current = true)}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) inHand.current = false
      }}
    >
      {children}
    </div>
  )
}
