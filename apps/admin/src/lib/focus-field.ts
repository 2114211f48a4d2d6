/** Puts the caret into the field of this name, so that nobody has to look for the error. */
export function focusField(name: string): void {
  // After the next paint: the error below the field stands there by then.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`)?.focus(),
  )
}
