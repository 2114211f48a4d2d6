import { Button } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import { GeneratedAvatar } from '@treppenhaus/ui/generated-avatar'
import { AVATARS } from '@treppenhaus/ui/lib/avatar-art'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemLine } from '../../components/problem-line.tsx'
import type { ChosenPhoto } from './profile-form.tsx'
import classes from './profile.module.css'
import { useUploadFace } from './queries.ts'

interface FaceFieldProps {
  name: string
  variant: number
  onVariant: (variant: number) => void
  hasPhoto: boolean
  onPhoto: (photo: ChosenPhoto | 'none') => void
}

// The endings help where the system has no name for HEIC.
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif'
const variants = Array.from({ length: AVATARS }, (_, variant) => variant)

/** A photo of oneself, or one of the drawn pictures. */
export function FaceField({ name, variant, onVariant, hasPhoto, onPhoto }: FaceFieldProps) {
  const { t } = useTranslation('profile', { keyPrefix: 'face' })
  const group = useId()
  const input = useRef<HTMLInputElement>(null)
  const upload = useUploadFace()
  const [url, setUrl] = useState<string>()
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url])
  const take = (file: File | undefined) => {
    if (!file) return
    upload.mutate(file, {
      onSuccess: ({ id }) => {
        const shown = URL.createObjectURL(file)
        setUrl(shown)
        onPhoto({ fileId: id, url: shown })
      },
    })
  }
  return (
    <fieldset className={classes.faces}>
      <legend className={classes.legend}>{t('legend')}</legend>
      <div className={classes.acts}>
        <input
          ref={input}
          hidden
          type="file"
          accept={accepted}
          aria-label={t('choose')}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            // The same file chosen again must fire once more.
            event.currentTarget.value = ''
          }}
        />
        <Button
          variant="default"
          loading={upload.isPending}
          leftSection={<IconPhoto aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {hasPhoto ? t('change') : t('choose')}
        </Button>
        {hasPhoto ? (
          <Button variant="default" leftSection={<IconTrash aria-hidden="true" />} onClick={() => onPhoto('none')}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
      <ProblemLine error={upload.error} />
      <p className={classes.hint}>{hasPhoto ? t('hintPhoto') : t('hint')}</p>
      <div className={classes.grid}>
        {variants.map((each) => (
          <label key={each} className={classes.face}>
            <input
              type="radio"
              name={group}
              className={classes.radio}
              aria-label={t('picture', { number: each + 1, count: AVATARS })}
              checked={!hasPhoto && each === variant}
              onChange={() => {
                onVariant(each)
                onPhoto('none')
              }}
            />
            <GeneratedAvatar name={name} variant={each} className={classes.art} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
