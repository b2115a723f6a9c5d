/** "WordList" → "word-list", "AMPM" → "ampm", "e.g." → "e-g". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
