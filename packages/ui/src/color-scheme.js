// Runs before the first paint, so that a dark theme never flashes light. Same key and rules as the app provider.
;(function () {
  let chosen = 'auto'
  try {
    chosen = window.localStorage.getItem('treppenhaus-color-scheme') || 'auto'
  } catch {
    // Storage may be closed by the browser's settings; the system's scheme decides then.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
