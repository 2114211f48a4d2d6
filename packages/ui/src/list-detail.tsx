import { lazy, Suspense, useRef, useState } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { useListWidth, usePropertiesBeside } from './lib/list-width.ts'
import classes from './list-detail.module.css'
import { ListResizer } from './list-resizer.tsx'

interface ListDetailProps {
  words: { list: string; detail: string; properties: string; resize: string; closeProperties: string }
  list: ReactNode
  /** Absent until something is chosen. */
  detail?: ReactNode
  properties?: ReactNode
  /** On narrow screens list and detail are two pages: true shows the detail. */
  detailOpen: boolean
  /** Below 1,200 px the properties are a drawer, opened from the detail's head. */
  propertiesOpened: boolean
  onPropertiesClose: () => void
}

/** Wide screens never open it: its code comes with the first opening. */
const PropertiesDrawer = lazy(async () => ({ default: (await import('./properties-drawer.tsx')).PropertiesDrawer }))

/** List, detail and properties side by side; the list's width is draggable and remembered on the device. */
export function ListDetail({ words, list, detail, properties, detailOpen, propertiesOpened, onPropertiesClose }: ListDetailProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useListWidth()
  const beside = usePropertiesBeside()
  const [needed, setNeeded] = useState(false)
  if (propertiesOpened && !needed) setNeeded(true)
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-detail={detailOpen || undefined}
      data-properties={(beside && properties !== undefined) || undefined}
      style={{ '--list-width': `${width}px` } as CSSProperties}
    >
      <section className={classes.list} aria-label={words.list}>
        {list}
      </section>
      <ListResizer label={words.resize} width={width} onResize={setWidth} frame={frame} />
      {detail === undefined ? (
        <div className={classes.detail} />
      ) : (
        <section className={classes.detail} aria-label={words.detail}>
          {detail}
        </section>
      )}
      {beside && properties !== undefined ? (
        <section className={classes.properties} aria-label={words.properties} tabIndex={0}>
          {properties}
        </section>
      ) : null}
      {!beside && properties !== undefined && needed ? (
        <Suspense>
          <PropertiesDrawer
            opened={propertiesOpened}
            onClose={onPropertiesClose}
            title={words.properties}
            closeLabel={words.closeProperties}
          >
            {properties}
          </PropertiesDrawer>
        </Suspense>
      ) : null}
    </div>
  )
}
