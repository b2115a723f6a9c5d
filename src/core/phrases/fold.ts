const SPACE = 32

/** True for every kind of white space that scraped text holds, no-break and thin spaces included. */
export const isSpace = (code: number): boolean =>
  code === SPACE ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000

/** Letters and digits of any script, nearly: what a phrase may not begin or end in the middle of. */
export const isWordUnit = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2e7f))

export const isUpper = (code: number): boolean => {
  if (code < 128) return code >= 65 && code <= 90
  const unit = String.fromCharCode(code)
  return unit.toLowerCase() !== unit
}

/** One look for the many that quotes, dashes and spaces have. Case is kept. */
export const foldMark = (code: number): number => {
  if (code < 128) return code >= 9 && code <= 13 ? SPACE : code
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc) return 39
  if (code === 0x201c || code === 0x201d) return 34
  if (code >= 0x2010 && code <= 0x2015) return 45
  return isSpace(code) ? SPACE : code
}

/** `foldMark`, and small letters. A letter whose small form is longer than one unit stays as it is. */
export const foldUnit = (code: number): number => {
  if (code >= 65 && code <= 90) return code + 32
  if (code < 128) return foldMark(code)
  const mark = foldMark(code)
  if (mark < 128) return mark
  const small = String.fromCharCode(code).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : code
}

const PLAIN = /^[ -~]*$/u

export const foldText = (text: string): string => {
  if (PLAIN.test(text)) return text.toLowerCase()
  let folded = ''
  for (let index = 0; index < text.length; index++) folded += String.fromCharCode(foldUnit(text.charCodeAt(index)))
  return folded
}
