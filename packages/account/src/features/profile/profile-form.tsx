import { Button, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccountApp } from '../../components/account-context.ts'
import { ProblemLine } from '../../components/problem-line.tsx'
import { useToast } from '../../components/use-toast.ts'
import { FaceField } from './face-field.tsx'
import { ProfilePreview } from './profile-preview.tsx'
import classes from './profile.module.css'
import { type Profile, useEditProfile } from './queries.ts'

const LONGEST_ABOUT = 280

/** A photo that was chosen and not saved yet, with what the device shows of it. */
export type ChosenPhoto = { fileId: string; url: string }

/** Name, picture and a sentence; above it what others see. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation('profile')
  const { buttonSize } = useAccountApp()
  const toast = useToast()
  const edit = useEditProfile()
  const { nameEditable } = profile
  const [fields, setFields] = useState({ name: profile.name, position: profile.position, about: profile.about })
  const [variant, setVariant] = useState(profile.avatarVariant)
  const [photo, setPhoto] = useState<ChosenPhoto | 'kept' | 'none'>(profile.photo === null ? 'none' : 'kept')
  const [asked, setAsked] = useState(false)
  const nameMissing = nameEditable && fields.name.trim() === ''
  const shownPhoto = photo === 'none' ? null : photo === 'kept' ? (profile.photo?.thumbnailUrl ?? null) : photo.url

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (nameMissing) return
    const { about, ...office } = fields
    const fileId = photo === 'kept' ? {} : { avatarFileId: photo === 'none' ? null : photo.fileId }
    const body = { about: about.trim(), avatarVariant: variant, ...fileId, ...(nameEditable && office) }
    edit.mutate(
      { body },
      {
        onSuccess: () => {
          if (typeof photo === 'object') setPhoto('kept')
          toast.done(t('saved'))
        },
      },
    )
  }
  const field = (name: keyof typeof fields) => ({
    label: t(name),
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => setFields({ ...fields, [name]: event.currentTarget.value }),
  })
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProfilePreview {...fields} face={{ url: shownPhoto, variant }} />
      <FaceField name={fields.name} variant={variant} onVariant={setVariant} hasPhoto={photo !== 'none'} onPhoto={setPhoto} />
      {nameEditable ? (
        <>
          <TextInput {...field('name')} maxLength={160} autoComplete="name" error={asked && nameMissing ? t('nameMissing') : undefined} />
          <TextInput {...field('position')} maxLength={120} description={t('positionHint')} autoComplete="organization-title" />
        </>
      ) : (
        <p className={classes.hint}>{t('nameFixed')}</p>
      )}
      <Textarea
        {...field('about')}
        description={t('aboutHint', { left: LONGEST_ABOUT - fields.about.length })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={LONGEST_ABOUT}
        autosize
        minRows={2}
      />
      <ProblemLine error={edit.error} />
      <div>
        <Button type="submit" size={buttonSize} loading={edit.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
