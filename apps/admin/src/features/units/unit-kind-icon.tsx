import { IconBox, IconBuildingStore, IconDots, IconHome, IconParking, type TablerIcon } from '@tabler/icons-react'
import type { UnitKind } from '@treppenhaus/domain/master-data'

const icons: Record<UnitKind, TablerIcon> = {
  flat: IconHome,
  commercial: IconBuildingStore,
  parking: IconParking,
  storage: IconBox,
  other: IconDots,
}

/** The kind of a unit beside its name. */
export function UnitKindIcon({ kind }: { kind: UnitKind }) {
  const Icon = icons[kind]
  return <Icon aria-hidden="true" size={16} stroke={1.75} />
}
