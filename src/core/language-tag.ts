const TAG = /^([a-z]{2,3})(?:[-_].*)?$/iu
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

let names: ReadonlyMap<string, string> | null = null

/** Primary tag of what an article says of its language: `en`, `en_GB`, `English`. Null for what says nothing, and leaves it to detection. */
export function languageTag(said: string): string | null {
  const tag = TAG.exec(said.trim())?.[1]
  if (tag !== undefined) return tag.toLowerCase()
  names ??= englishNames()
  return names.get(said.trim().toLowerCase()) ?? null
}

/** "english" → `en`, for every language with a tag of two letters. */
function englishNames(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'})
  const found = new Map<string, string>()
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const name = display.of(first + second)
      if (name !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), first + second)
    }
  return found
}
