import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import classes from './form-footer.module.css'

interface FormFooterProps {
  /** Line above the button, such as the draft hint. */
  hint?: ReactNode
  children: ReactNode
}

/**
 * The foot of a form on a phone: the one button stays under the thumb. It is fixed, so that what scrolls behind it is not half
 * covered for those who tap it, and keeps its own room at the end of the form.
 */
export function FormFooter({ hint, children }: FormFooterProps) {
  const room = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const fit = (): void => {
      if (room.current === null || bar.current === null) return
      const { left, width } = room.current.getBoundingClientRect()
      bar.current.style.left = `${left}px`
      bar.current.style.width = `${width}px`
      room.current.style.height = `${bar.current.offsetHeight}px`
      // What the keyboard reaches is scrolled above the foot, never behind it.
      document.documentElement.style.scrollPaddingBottom = `${bar.current.offsetHeight + 8}px`
    }
    fit()
    const observer = new ResizeObserver(fit)
    for (const part of [room.current, bar.current]) if (part !== null) observer.observe(part)
    window.addEventListener('resize', fit)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', fit)
      document.documentElement.style.scrollPaddingBottom = ''
    }
  }, [])
  return (
    <div ref={room}>
      <div ref={bar} className={classes.footer}>
        {hint === undefined ? null : <div className={classes.hint}>{hint}</div>}
        {children}
      </div>
    </div>
  )
}
