import { useTranslation } from 'react-i18next'
import { DataPage } from '../../components/data-page.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { paths } from '../../lib/paths.ts'
import { useMay } from '../../lib/session.ts'
import { ContactForm } from './contact-form.tsx'
import { LegalTexts } from './legal-texts.tsx'
import { useSettings } from './queries.ts'
import { SignInForm } from './sign-in-form.tsx'

/** What the organization says of itself, and how people sign in. */
export function OrganizationPage() {
  const { t } = useTranslation('organization')
  const settings = useSettings()
  const readOnly = !useMay('settings.write')
  return (
    <DataPage title={t('title')} back={{ to: paths.office, label: t('back') }} narrow>
      <Loaded query={settings} rows={8}>
        {(found) => (
          <>
            <ContactForm settings={found} readOnly={readOnly} />
            <LegalTexts settings={found} readOnly={readOnly} />
            <SignInForm settings={found} readOnly={readOnly} />
          </>
        )}
      </Loaded>
    </DataPage>
  )
}
