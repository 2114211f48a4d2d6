import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { isWhole, sumOfShares } from '@treppenhaus/domain/shares'
import { Notice } from '@treppenhaus/ui/notice'
import { dayOf } from '../../lib/format.ts'
import { HolderList, type Holder } from './holder-list.tsx'
import { useProperty, type Property } from './queries.ts'

/** Owners of the whole house, and the board of a condominium, with those of the past and those to come. */
export function PropertyPeople() {
  const { id = '' } = useParams()
  const property = useProperty(id)
  return <Loaded query={property}>{(found) => <People property={found} />}</Loaded>
}

function People({ property }: { property: Property }) {
  const { t } = useTranslation('properties')
  const isCondominium = property.managementType === 'condominium'
  const owners = property.owners.map(({ ownershipId, shareNumerator, shareDenominator, ...owner }): Holder => ({
    ...owner,
    id: ownershipId,
    share: { numerator: shareNumerator, denominator: shareDenominator },
  }))
  const today = dayOf(new Date().toISOString())
  const now = owners.filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
  const sum = sumOfShares(now.flatMap(({ share }) => (share ? [share] : [])))
  return (
    <>
      {isCondominium && owners.length === 0 ? null : (
        <>
          <HolderList kind="owner" property={property} holders={owners} />
          {now.length > 0 && !isWhole(sum) ? (
            <Notice kind="caution">{t('owner.notWhole', { sum: `${sum.numerator}/${sum.denominator}` })}</Notice>
          ) : null}
        </>
      )}
      {isCondominium ? <HolderList kind="board" property={property} holders={property.board} /> : null}
      {isCondominium ? <p>{t('owner.ofUnits')}</p> : null}
    </>
  )
}
