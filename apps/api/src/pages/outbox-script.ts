/** Looks for newer messages while the page is seen, and puts the new list in place of the old one unless it is being used. */
export const outboxScript = `
const list = () => document.getElementById('messages')
async function look() {
  if (document.visibilityState !== 'visible' || list().contains(document.activeElement)) return
  const answer = await fetch('/outbox/' + location.search)
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const newer = page.getElementById('messages')
  if (newer && newer.innerHTML !== list().innerHTML) list().replaceWith(document.adoptNode(newer))
}
setInterval(() => look().catch(() => {}), 2000)
`
