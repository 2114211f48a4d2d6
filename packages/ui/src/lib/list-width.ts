import { useLocalStorage, useMediaQuery } from '@mantine/hooks'

/** Bounds of the list's width in pixels. */
export const listBounds = { min: 300, start: 396, max: 640 }

/** Keeps a dragged width inside the bounds. */
export const clampListWidth = (width: number): number => Math.round(Math.min(listBounds.max, Math.max(listBounds.min, width)))

/** The list's width in pixels, remembered on the device. */
export function useListWidth(): [number, (width: number) => void] {
  const [stored, store] = useLocalStorage<number>({
    key: 'treppenhaus-list-width',
    defaultValue: listBounds.start,
    getInitialValueInEffect: false,
  })
  const width = Number.isFinite(stored) ? clampListWidth(stored) : listBounds.start
  return [width, (next) => store(clampListWidth(next))]
}

/** True where the properties have room beside the detail (from 1,200 px); below they are a drawer. */
export function usePropertiesBeside(): boolean {
  return useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
}
