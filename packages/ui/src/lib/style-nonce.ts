/** The nonce of the page's CSP, from its meta tag; empty without one (tests). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/** The scroll lock behind dialogs writes its own style element and asks this well-known global for the nonce. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
