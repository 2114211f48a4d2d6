/** A file that belongs to an advert: inside the document, inside the archive, or somewhere else. */
export type Attachment = {
  group: string
  title: string
  /** A path in the archive, or an address; nobody follows the latter. */
  path: string
  /** Base64, of what is inside the document. */
  content: string
  isRemote: boolean
}

/** One `immobilie`: what it says by the path of its elements, as in `geo/plz`, attributes as in `geo/lage_im_bau@LINKS`. */
export type Advert = {
  /** Running number in the file, 1-based. */
  row: number
  values: ReadonlyMap<string, string>
  /** Names of the elements that were there, also without text: the kind of an object is such a name. */
  elements: readonly string[]
  attachments: readonly Attachment[]
  isDeleted: boolean
}

/** The key another system knows the unit by. */
export const keyOf = ({ values }: Advert): string | null =>
  values.get('verwaltung_techn/objektnr_intern') ??
  values.get('verwaltung_techn/objektnr_extern') ??
  values.get('verwaltung_techn/openimmo_obid') ??
  null

/** `true`, `TRUE` and `1` are all in use. */
export const isTrue = (text: string | undefined): boolean => text !== undefined && /^(?:true|1)$/i.test(text)
