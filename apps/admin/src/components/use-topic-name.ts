import { useTranslation } from 'react-i18next'

/** The name of a topic in the language of the page. */
export function useTopicName() {
  const { i18n } = useTranslation()
  return (topic: { topicNameDe: string; topicNameEn: string }) => (i18n.language === 'en' ? topic.topicNameEn : topic.topicNameDe)
}
