import { avatarArt } from './lib/avatar-art.ts'

/** A picture for who has no photo: drawn from the name, decoration beside it. */
export function GeneratedAvatar({ name, variant, className }: { name: string; variant: number; className?: string | undefined }) {
  const { ground, shapes } = avatarArt(name, variant)
  return (
    <svg viewBox="0 0 80 80" className={className} aria-hidden="true">
      <rect width="80" height="80" fill={ground} />
      {shapes.map(({ d, fill }, index) => (
        <path key={index} d={d} fill={fill} />
      ))}
    </svg>
  )
}
