interface HouseMarkProps {
  /** Edge length in pixels at normal type size. */
  size?: number
}

/** The product's own mark: a stair on an enamel plate. */
export function HouseMark({ size = 26 }: HouseMarkProps) {
  return (
    <svg viewBox="0 0 24 24" width={`${size / 16}rem`} height={`${size / 16}rem`} aria-hidden="true">
      <rect width="24" height="24" rx="5" fill="var(--th-plate)" />
      <rect x="1.75" y="1.75" width="20.5" height="20.5" rx="3.6" fill="none" stroke="#fff" strokeOpacity="0.7" />
      <path d="M5.5 18.5v-3h4V12h4V8.5h5v10z" fill="#fff" />
    </svg>
  )
}
