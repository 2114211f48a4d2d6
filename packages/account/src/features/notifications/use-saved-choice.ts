import type { NotificationChannel, NotificationTopic, Timing } from '@treppenhaus/domain/notifications'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../components/use-problem-text.ts'
import { useToast } from '../../components/use-toast.ts'
import { useChange } from './queries.ts'

type Choices = Record<NotificationChannel, Timing>

/** A choice that is saved as soon as it is made, and can be taken back. */
export function useSavedChoice(topic: NotificationTopic, title: string, choices: Choices) {
  const { t } = useTranslation('notifications')
  const problemText = useProblemText()
  const toast = useToast()
  const change = useChange()
  const pending = change.isPending ? change.variables.body.choices?.[0] : undefined
  const send = (channel: NotificationChannel, timing: Timing, onSuccess: () => void) =>
    change.mutate({ body: { choices: [{ topic, channel, timing }] } }, { onSuccess, onError: (error) => toast.failed(problemText(error)) })
  const save = (channel: NotificationChannel, timing: Timing) => {
    const before = choices[channel]
    const message = t('saved', { topic: title, channel: t(`channel.${channel}`), timing: t(`timing.${timing}`) })
    const undo = () => send(channel, before, () => toast.done(t('undone')))
    send(channel, timing, () => toast.undoable(message, undo))
  }
  const value = (channel: NotificationChannel): Timing => (pending?.channel === channel ? pending.timing : choices[channel])
  return { value, save }
}
