const PLATFORMS = new Set(
  'facebook twitter linkedin pinterest whatsapp reddit telegram tumblr flipboard messenger instagram snapchat viber google google+ threads bluesky mastodon stumbleupon digg wechat vk skype xing fb x'.split(
    ' ',
  ),
)
const ACTIONS = new Set(
  'share shares shared tweet tweets retweet print printable save like likes pin comment comments bookmark post mail email e-mail subscribe copy follow sms listen download close embed link url gift'.split(
    ' ',
  ),
)
/** Words that stand between the names of buttons and tell nothing alone. */
const SMALL = new Set(
  'on to via with this it by a an friend page story article count font size text version icon in more'.split(' '),
)
const LONGEST = 140
/** Buttons in a row before it is one. */
const FEWEST = 3
const GLUED_COUNTER = /\d{1,6}$/u
/** "TwitterTweet": names that lost the space between them. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})/u
const isNamed = (word: string): boolean => PLATFORMS.has(word) || ACTIONS.has(word)
const COUNTER = /^\+?\d{1,6}(?:[.,]\d+)?[km]?$/iu

/** "Share on Facebook Tweet on Twitter", "Share88 Tweet Email3": nothing but the names of buttons, in any order, with their counters. */
export function isToolRow(text: string): boolean {
  if (text.length > LONGEST || !/^[\p{Lu}\d]/u.test(text) || /[.!?]$/u.test(text)) return false
  let platforms = 0
  let actions = 0
  for (const raw of text.split(/[\s|·•:/]+/u)) {
    const token = raw.toLowerCase()
    if (token === '' || COUNTER.test(token) || SMALL.has(token)) continue
    const word = token.replace(GLUED_COUNTER, '')
    const parts = isNamed(word) ? [word] : raw.replace(GLUED_COUNTER, '').split(SEAM)
    for (const part of parts) {
      const name = part.toLowerCase()
      if (PLATFORMS.has(name)) platforms++
      else if (ACTIONS.has(name)) actions++
      else if (!SMALL.has(name)) return false
    }
  }
  const fewest = / this (?:article|story|page|post) /iu.test(text) ? FEWEST - 1 : FEWEST
  return platforms + actions >= fewest && (platforms > 1 || actions > 1)
}
