const MOST = 240
const BREAKS = /[\s\p{Cc}]+/gu
const TICKS = /`+/gu

/**
 * Words as code: nothing in them is read as markup, nobody is called by an `@`, and no address is made a link. In a row of a table a bar would
 * end the cell.
 */
export function code(words: string): string {
  const line = shortened(words.replace(BREAKS, ' ').trim())
  if (line === '') return '` `'
  const longest = Math.max(0, ...(line.match(TICKS) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return fence + gap + line + gap + fence
}

function shortened(line: string): string {
  const letters = [...line]
  return letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : line
}

/** A row of a table. A bar in a cell becomes one that looks like it: GFM has no way to write one after a backslash. */
export const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '¦')).join(' | ')} |\n`
