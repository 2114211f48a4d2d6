const LONGEST = 120
// Control characters, line and paragraph separators, and what turns the direction of text and so hides an ending.
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** A file's name as it is shown: without folders and unseen characters, at most 120 characters. It is never a path. */
export function cleanName(given: string | undefined): string {
  // Browsers write these three so in the frame of a multipart body, and nothing else.
  const decoded = (given ?? '').replace(/%(22|0D|0A)/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const last = decoded.normalize('NFC').replace(UNSEEN, '').split(/[/\\]/).at(-1)?.trim() ?? ''
  if ([...last].length <= LONGEST) return last
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(last)?.[0] ?? ''
  return [...last].slice(0, LONGEST - ending.length).join('') + ending
}
