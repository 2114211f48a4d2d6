import { topicIconOf } from './lib/topic-icons.ts'

interface TopicIconProps {
  /** Stored icon name of the topic. */
  name: string | null | undefined
  /** Edge length in pixels. */
  size?: number
}

/** The icon of a topic, without words. */
export function TopicIcon({ name, size = 18 }: TopicIconProps) {
  const Icon = topicIconOf(name)
  return <Icon size={size} stroke={1.75} aria-hidden="true" />
}
