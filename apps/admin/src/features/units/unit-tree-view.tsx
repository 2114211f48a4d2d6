import { IconBuilding, IconDoor, IconStairs } from '@tabler/icons-react'
import { Chip } from '@treppenhaus/ui/chip'
import { Plate } from '@treppenhaus/ui/plate'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { TreeView, type TreeNode } from '../../components/tree-view.tsx'
import { usePlaceWords } from '../../components/use-place-words.ts'
import { formatArea } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { Property } from './queries.ts'
import { UnitKindIcon } from './unit-kind-icon.tsx'
import type { UnitLine } from './unit-line.ts'
import { unitTree, type BuildingPlan, type UnitBranch } from './unit-tree.ts'
import classes from './units.module.css'

interface UnitTreeViewProps {
  property: Property
  lines: readonly UnitLine[]
  buildings: readonly BuildingPlan[]
}

/** As many units as a glance takes in; beyond that the floors stay closed. */
const glance = 80

/** property → building → entrance → floor → unit with who lives there. */
export function UnitTreeView({ property, lines, buildings }: UnitTreeViewProps) {
  const { t } = useTranslation(['units', 'words'])
  const places = usePlaceWords()
  const nodes = useMemo(() => {
    const count = (units: number) => t('units:count', { count: units })
    const nodeOf = (branch: UnitBranch): TreeNode => {
      if (branch.kind === 'unit') return unitNode(branch.line)
      const children = branch.children.map(nodeOf)
      const shared = { id: branch.id, end: count(branch.units), children }
      if (branch.kind === 'floor') {
        const words = branch.floor === null ? t('units:noFloor') : places.unit({ floor: branch.floor, position: null, unitsPerFloor: null })
        return { ...shared, text: words, label: words, sign: <IconStairs aria-hidden="true" size={16} stroke={1.75} /> }
      }
      const Icon = branch.kind === 'building' ? IconBuilding : IconDoor
      const words = branch.name ?? t(branch.kind === 'building' ? 'units:noBuilding' : 'units:noEntrance')
      return { ...shared, text: words, label: <strong>{words}</strong>, sign: <Icon aria-hidden="true" size={16} stroke={1.75} /> }
    }
    const unitNode = (line: UnitLine): TreeNode => ({
      id: line.id,
      to: paths.unit(line.id),
      text: line.number,
      sign: <UnitKindIcon kind={line.kind} />,
      label: (
        <>
          <strong>{line.number}</strong>
          <span>{line.label || places.unit({ ...line, unitsPerFloor: property.unitsPerFloor })}</span>
          <span className={classes.quiet}>
            {line.residents.map(({ name }) => name).join(', ') || line.owners.map(({ name }) => name).join(', ')}
          </span>
          {line.vacant ? <Chip hue="amber">{t('units:vacant')}</Chip> : null}
        </>
      ),
      end: line.areaM2 === null ? '' : t('units:area', { area: formatArea(line.areaM2) }),
    })
    const name = `${property.street} ${property.houseNumber}`
    const root: TreeNode = {
      id: property.id,
      text: name,
      label: <strong>{name}</strong>,
      sign: <Plate number={property.houseNumber} />,
      end: count(lines.length),
      children: unitTree(lines, buildings).map(nodeOf),
    }
    return [root]
  }, [property, lines, buildings, t, places])
  return (
    <TreeView
      label={t('units:tree', { name: `${property.street} ${property.houseNumber}` })}
      nodes={nodes}
      startsOpen={({ children }) => lines.length <= glance || children?.some((child) => child.children) === true}
    />
  )
}
