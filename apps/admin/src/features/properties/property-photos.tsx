import { useParams } from 'react-router'
import { RecordPhotos } from '../../components/record-photos.tsx'

/** Photos of the house. */
export function PropertyPhotos() {
  const { id = '' } = useParams()
  return <RecordPhotos of="properties" id={id} />
}
