import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {decodeNumericCharacterReference} from 'micromark-util-decode-numeric-character-reference'

export interface CharacterReference {
  readonly text: string
  /** Units of source. */
  readonly length: number
}

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][\da-z]{1,31}));/iuy

/** The character reference at an offset, as Markdown reads it; null where there is none. */
export function referenceAt(source: string, at: number): CharacterReference | null {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(source)
  if (!match) return null
  const [{length}, hex, decimal, name] = match
  const text =
    name === undefined
      ? decodeNumericCharacterReference(hex ?? decimal!, hex === undefined ? 10 : 16)
      : decodeNamedCharacterReference(name)
  return text === false ? null : {text, length}
}
