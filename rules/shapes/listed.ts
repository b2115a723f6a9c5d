/** "3 to 14 April. example.org": when and where, a line that belongs to each item of a list. */
const WITH_DAY =
  /\d[^.!?\n]{0,40}\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d/u
const WITH_ADDRESS = /\p{Ll}\.(?:org|com|co|net|gov|edu)\b/u
const LONGEST = 120

/** Whether a line gives an item's dates and address; its twin stands under another item. */
export const isListed = (text: string): boolean =>
  text.length <= LONGEST && WITH_ADDRESS.test(text) && WITH_DAY.test(text)
