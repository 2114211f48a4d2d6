/** A photo being taken along: from the device until it is stored. */
export interface PickedPhoto {
  id: string
  /** Object URL or thumbnail address. */
  url: string
  /** Says which photo it is, such as "Foto 1". */
  name: string
  /** Share sent, 0 to 1; absent when nothing is under way. */
  progress?: number | undefined
  /** What went wrong with this photo and what to do. */
  error?: string | undefined
}

/** A stored photo with its small and large form. */
export interface StoredPhoto {
  id: string
  thumbnailUrl: string
  url: string
  /** What is on it, or which one it is. */
  alt: string
  /** A word on the picture, such as "before". */
  tag?: string | undefined
}
