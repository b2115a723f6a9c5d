/** Regular expressions that may take a time that is a power of the text's length, each with what keeps that text short. */
export const ACCEPTED: readonly {readonly file: string; readonly begins: string; readonly why: string}[] = [
  {file: 'src/core/fix-guard.ts', begins: '[^\\p{L}\\p{N}\\p{M}', why: 'reads the last 200 units of a slice'},
  {file: 'src/markups/urls.ts', begins: "[.,;:!?)\\]'’]+$", why: 'reads one address of at most 2,010 units'},
  {file: 'rules/no-embedded-teaser.ts', begins: '(?:…|\\.\\.\\.)', why: 'reads a blurb of at most 500 units'},
  {file: 'rules/no-related-links.ts', begins: '[.!?]', why: 'reads a line of at most 200 units'},
]
