import { useParams } from 'react-router'
import { Loaded } from '../../components/loaded.tsx'
import { GeneratorForm } from './generator-form.tsx'
import { useBuildings, useHouse, useUnitsThere } from './queries.ts'

/** Many units of a house at once, by a pattern of entrances, floors and positions. */
export function UnitGeneratorPage() {
  const { id = '' } = useParams()
  const house = useHouse(id)
  const buildings = useBuildings(id)
  const units = useUnitsThere(id)
  return (
    <Loaded query={house}>
      {(property) => (
        <Loaded query={buildings}>
          {({ items }) => (
            <Loaded query={units}>
              {({ items: there }) => (
                <GeneratorForm key={id} property={property} buildings={items} taken={there.map(({ number }) => number)} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
