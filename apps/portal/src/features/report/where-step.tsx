import { commonPlaces, rooms, type CommonPlace, type Room } from '@treppenhaus/domain/master-data'
import type { Place } from '@treppenhaus/domain/ticket'
import { ChoiceTiles } from '@treppenhaus/ui/choice-tiles'
import { useTranslation } from 'react-i18next'
import { asksForRoom, asksForUrgency, placeOf } from '../../lib/report.ts'
import { HomeChoice } from './home-choice.tsx'
import { StepForm } from './step-form.tsx'
import { UrgencyChoice } from './urgency-choice.tsx'
import type { ReportForm } from './use-report-form.ts'
import { useStep } from './use-step.ts'
import classes from './where-step.module.css'

/** Step 2: in the flat or in the house, which room, and how urgent it is. */
export function WhereStep({ form }: { form: ReportForm }) {
  const { t } = useTranslation('report', { keyPrefix: 'where' })
  const { t: tCommon } = useTranslation('common')
  const { body, errors, next } = useStep('where', form)
  const place = placeOf(form.report, form.context)
  const choosePlace = (chosen: string) => form.update({ place: chosen as Place, room: null })
  const offered = place === 'common' ? commonPlaces : rooms
  return (
    <StepForm form={form} heading={t('heading')} onSubmit={next}>
      <div ref={body} className={classes.fields}>
        <HomeChoice form={form} />
        {form.context.home?.unitId === null ? null : (
          <div data-field="place">
            <ChoiceTiles
              legend={t('place')}
              layout="row"
              choices={[
                { value: 'unit', label: t('unit') },
                { value: 'common', label: t('common') },
              ]}
              value={place}
              onChange={choosePlace}
              error={errors.place && t('placeMissing')}
            />
          </div>
        )}
        {place === null || !asksForRoom(place, form.context) ? null : (
          <div data-field="room">
            <ChoiceTiles
              legend={place === 'unit' ? t('room') : t('commonPlace')}
              layout="compact"
              choices={offered.map((room) => ({ value: room, label: tCommon(`room.${room}`) }))}
              value={form.report.room}
              onChange={(room) => form.update({ room: room as Room | CommonPlace })}
              error={errors.room && t('roomMissing')}
            />
          </div>
        )}
        {asksForUrgency(form.report.kind) ? (
          <div data-field="urgency">
            <UrgencyChoice form={form} error={errors.urgency && t('urgencyMissing')} />
          </div>
        ) : null}
      </div>
    </StepForm>
  )
}
