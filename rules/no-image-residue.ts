import outlets from '../src/generated/words/outlets-agencies.ts'
import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'
import {Screened} from './shapes/screened.ts'

const AGENCY =
  /\b(?:getty(?: images?)?|ap photo|ap images|wireimage|filmmagic|shutterstock|istock(?:photo)?|alamy|rex features|nurphoto|zuma(?: press)?|afp|reuters|epa|associated press|ap)\b/iu
/** What a bracket at a line's end says where it is a credit: "(Photo: Jo Poe)", "[AP Photo]". */
const LABEL =
  /^(?:(?:file|stock|handout|undated) )?(?:photo|image|picture|pic|credit|photograph|source|prnewsfoto)s?\b/iu
const INNER_LABEL = /\b(?:photos?|images?|pictures?)(?:$|:)/iu
/** "… Photo: Jo Poe", "… photos © Harbour Post" closing a line. */
const LABEL_AT_END =
  /(?<![/\w])(?:(?:main |lead |cover |header |top |featured? )?(?:photo|image|picture|photograph|credit|pic)s?(?: credits?| courtesy| by| source)?\s?:|photos? ©|credit\.{3})\s{0,2}(?:[^.:"“”()]|\.(?=\p{L})|(?<=[ /]\p{L})\.){2,70}\.?$/iu
/** A label credits a name, or says how the picture came; "a photograph: white, with one ear" describes it. */
const CREDITED = /(?:[:©]|\.{3})\s{0,2}(?:[\p{Lu}@©\d]|(?:supplied|courtesy|handout|file|stock|getty|via|by)\b)/u
/** "… at the bridgePhoto: Jo Poe": the same, run into the caption. */
const GLUED_LABEL =
  /(?<=[\p{Ll}.])(?:Photo|Image|Picture|Credit|Photograph)s?(?: [Cc]redit)?\s?:\s{0,2}[^.:"“”()]{2,70}\.?$/u
/** "… Jo Poe/Getty Images", "… REUTERS/Jo Poe" closing a line. */
const SLASH_AT_END =
  /(?:\s?[/|]\s?(?:getty(?: images?)?|ap photo|ap|afp|reuters|wireimage|shutterstock|epa|pa|zuma press|nurphoto|associated press)\b[^./]{0,40}|\b(?:REUTERS|Reuters|AFP|AP Photo|EPA|Getty Images)\s?\/\s?\p{Lu}[^./]{2,40}(?:\/File Photo)?|\b(?:Photo|PHOTO|Photos|Picture)\s?\/\s?\p{Lu}[^./]{2,40})\.?$/iu
/** "… in May. Getty", "… in May. Picture from the harbour's archive" closing a line. */
export const SENTENCE_AT_END = new Screened(
  /Getty|GETTY|REUTERS|AFP|EPA|ALAMY|WireImage|Shutterstock|iStock|Alamy|Flickr|Courtesy|Photo|Picture|Image/u,
  /(?<=[.!?]["'”’)]?\s{1,3})(?:(?:Getty(?: Images)?|GETTY(?: IMAGES)?|REUTERS|AFP|EPA|ALAMY|WireImage|Shutterstock|iStock|Alamy|Flickr)|Courtesy(?: of|:) \p{Lu}[^.]{2,60}|(?:Photo|Picture|Image)s? (?:from|by|courtesy of|via) [^.]{3,60})\.?$/u,
)
/** "Getty   Low water: …": the agency before the caption, a gap between them. */
const AGENCY_AT_START =
  /^[. ]{0,4}(?:getty(?: images?)?|wireimage|shutterstock|alamy|rex|splash|ap|afp|reuters|epa|pa)\s{2,4}["'‘“]?\p{Lu}/iu
/** "FILE PHOTO: …", "PHOTO: …", "(ABOVE: …)", "In this undated photo provided by …", "An artist's impression of …". */
export const CAPTION_START = new Screened(
  /^(?:file|photo|image|picture|caption|\(|in th|an? (?:artist|undated|stock|file|handout|archive|repr)|this )/iu,
  /^(?:(?:file (?:photo|image|picture)|photo|image|picture|pictured|caption)s?\s?[:–—]\s|file\s?[:–—-]\s|\((?:above|below|left|right|pictured|top|bottom|from left)\b[^()]*\)$|in (?:this|these)\b[^.]{0,60}\b(?:photos?|image|picture|photograph|frame grab|handout|sketch)\b(?:,| provided| released| taken| made| obtained)|an artist['’]s (?:illustration|impression|rendering|concept|depiction) of |an? (?:undated|stock|file|handout|archive|representational) (?:photo|image|picture|photograph) (?:of|shows|showing) |this (?:[^.,]{1,40} )?(?:photo|image|picture|graphic|map|chart|illustration|screengrab|screenshot)\b[^.]{0,60} (?:shows|depicts) )/iu,
)
/** "© Jo Poe The ferry at its pier": a sign, a name and no year. */
const SIGN_AT_START = /^©\s?\p{Lu}/u
const NOTICE = /\b(?:(?:19|20)\d\d|rights|inc|ltd|llc)\b/iu
/** "(Jo Poe/Harbour Press)" behind the end of a sentence: names and strokes, no words. */
const NAMES_BEHIND =
  /(?<=[.!?]["'”’]?\s?)[([]\s?(?=[^()[\]]{0,40}\p{Ll}{2})\p{Lu}[^()[\]/|]{0,40}(?:[/|]\s?\p{Lu}[^()[\]/|]{0,40}){1,3}[)\]]$/u
/** What a site sets behind its credits. */
const BEHIND = /\s{1,4}(?:Purchase|Acquire) Licensing Rights(?:\s?, opens new tab)?$/u
/** "Jo Poe speaks at the harbour on May 3, 2021.": what a picture shows, and the day it was taken. */
const SHOWN =
  /\b(?:speaks|speak|arrives|arrive|waves|wave|walks|walk|poses|pose|stands|stand|looks on|look on|gestures|listens|sits|sit|rides|ride|is (?:seen|pictured|shown)|are (?:seen|pictured|shown))\b/u
const SHOWN_DAY = /(?:\bon|,) (?:\p{Lu}[a-z]{2,8}day, )?\p{Lu}[a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b/u
const REPORTED = /\b(?:said|says|told|asked|added|according to)\b/u
/** "Jo Poe (left) at the bridge": a side of a picture, in a line that is no sentence. */
const SIDE =
  /\((?:pictured|above|below|left|right|cent(?:re|er)|far left|far right|second (?:from )?(?:left|right)|top|bottom)\)/iu
/** "harbour-bridge-2", "flood.jpg": the name of a picture's file. */
const FILE_NAME = /^(?:[a-z][a-z0-9]*(?:[-_][a-z0-9]+){2,}|[\w-]+\.(?:jpe?g|png|gif|webp))$/u
/** "Low point: The bridge after the flood", a caption of tabloids; in a line that is no sentence. */
const LABELLED = /^\p{Lu}[^.:]{1,30}: ["'“‘]?\p{Lu}[^:]*$/u
/** Labels of links and lists, which other rules tell. */
const OTHER_LABEL =
  /\b(?:news|stor(?:y|ies)|read|watch|see|video|related|more|latest|also|headline|source|note|updated?)\b[^:]{0,20}:/iu
/** "Jo Poe / For The Harbour Post", "Jo Poe/Staff": a name, a stroke, and who sent it. */
const NAME_AND_HOUSE =
  /^[([]?(?!By )\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}\s?[/|]\s?(?:[Ff]or )?(?:[Tt]he )?(?:\p{Lu}[\p{L}'’.-]*[ /]){0,4}(\p{Lu}[\p{L}-]*)[)\]]?$/u
const houses: ReadonlySet<string> = new Set([
  ...outlets.endings,
  ...'Staff Photographer Contributor Redux File'.split(' '),
])
/** A caption says of whom it tells that they are pictured. */
const PICTURED = /(?:,|\() ?(?:pictured|seen here|shown)\b/u
const LABELLED_WORDS = 8
const LONGEST_LABEL = 33
const LONGEST_CREDIT = 90
const LONGEST_CAPTION = 600
/** Longer lines with a credit may be a paragraph that a caption is glued to. */
const LONGEST_SURE = 350
const MOST_SENTENCES = 2
/** Two texts in one line: "near you Here are some", "PierThe ferry", an address or a word in quotation marks amid them. A caption has none. */
const GLUED =
  /\p{Ll},? (?:Here|This|These|There|It|They|We|He|She|If|When)\b|\p{Ll}{2}(?:The|A|It|This|There)\s|\s(?:www\.|[\w-]+\.(?:org|com|net|co)\b)|["“]\p{Ll}/u
/** A credit in brackets with more words behind it: those are another text. */
const BRACKET_BEFORE = /^[([][^()[\]]{2,120}[)\]]\.?(?=\s\S)/u
/** Words of a caption above its credit. */
const CAPTION = 6
/** Letters before a credit that make no caption: a bracket, a colon. */
const LEAD = 3
const PERSON = /\p{Lu}[\p{L}'’-]{1,40}\s{1,4}(?:\p{Lu}\.\s{1,4})?\p{Lu}\p{L}/u

/** Offset of the credit that closes a line, or -1. Most lines close a sentence, and a look at their last letters is enough. */
function creditAt(whole: string): number {
  const text = whole.includes('Licensing Rights') ? whole.replace(BEHIND, '') : whole
  const from = Math.max(0, text.length - LONGEST_CREDIT)
  const end = text.slice(from)
  const last = end.at(end.endsWith('.') ? -2 : -1)
  if (last === ')' || last === ']') {
    const at = bracketAt(end)
    return at < 0 ? -1 : from + at
  }
  const mayHaveLabel = end.includes(':') || end.includes('©') || (!end.endsWith('.') && end.includes('redit...'))
  const marked = mayHaveLabel ? (LABEL_AT_END.exec(end) ?? GLUED_LABEL.exec(end)) : null
  const label = marked && CREDITED.test(marked[0]) ? marked : null
  const stroke = label === null && (end.includes('/') || end.includes('|')) ? SLASH_AT_END.exec(end) : null
  const found = label ?? stroke ?? (end.endsWith('.') ? null : SENTENCE_AT_END.exec(end))
  return found ? from + found.index : -1
}

/** Offset of a credit in brackets at the end, or -1. */
function bracketAt(end: string): number {
  const bracket = /[([][^()[\]]{2,90}[)\]]\.?$/u.exec(end)
  if (!bracket) return -1
  const inside = bracket[0].replace(/^[([]|[)\]]\.?$/gu, '').trim()
  return isCredit(inside) || NAMES_BEHIND.test(end) ? bracket.index : -1
}

const isCredit = (inside: string): boolean =>
  LABEL.test(inside) ||
  INNER_LABEL.test(inside) ||
  (!/:\/\/|@/u.test(inside) && /photo|[/|]|getty/iu.test(inside) && AGENCY.test(inside))

/** "PHOTO: …", "(ABOVE: …)": nothing but a caption begins so. */
const SURE_START =
  /^(?:(?:file )?(?:photo|image|picture)s?\s?:\s|\((?:above|below|left|right|pictured|top|bottom)\s?:[^()]*\)$|an artist['’]s (?:illustration|impression|rendering|concept|depiction) of )/iu

/** "The pier in May (File)", above the first paragraph also behind a sentence. */
const HOUSE_BEHIND = /(\.)?\s\((?:File|FILE|Supplied|Handout|AFP|AP|Reuters|REUTERS|EPA|PTI|ANI|AAP)\)$/u
const isHouseBehind = (block: Block): boolean => {
  const found = block.text.endsWith(')') ? HOUSE_BEHIND.exec(block.text) : null
  return (
    found !== null && !REPORTED.test(block.text) && (!found[1] || block.index < shapes.shapeOf(block.part).firstProse)
  )
}

const isCaption = ({text}: Block): boolean =>
  CAPTION_START.test(text) ||
  (!text.includes(' ') && FILE_NAME.test(text)) ||
  (text.includes('(') && SIDE.test(text) && !shapes.endsSentence(text)) ||
  (text.includes('  ') && AGENCY_AT_START.test(text))

/** "… at the pier on May 3, 2021. (HTN Elmira)": the day, and in brackets whose picture it is. */
const DAY_AND_HOUSE = /, (?:19|20)\d\d\. \(\p{Lu}{2,5}(?: \p{Lu}\p{L}+)?\)$/u

/** One sentence that says what a picture shows and when it was taken. */
const isShown = (block: Block): boolean => {
  const {text, part} = block
  return (
    (text.includes(', 20') || text.includes(', 19')) &&
    SHOWN_DAY.test(text) &&
    !REPORTED.test(text) &&
    !/["“”]/u.test(text) &&
    (DAY_AND_HOUSE.test(text) || (SHOWN.test(text) && part.prose.sentencesOf(block).length === 1))
  )
}

const isNameAndHouse = ({text}: Block): boolean =>
  text.length <= LONGEST_CREDIT && /[/|]/u.test(text) && houses.has(NAME_AND_HOUSE.exec(text)?.[1] ?? '')

const isLabelled = ({text, kind, role}: Block): boolean =>
  kind === 'paragraph' &&
  text.indexOf(': ') > 0 &&
  text.indexOf(': ') < LONGEST_LABEL &&
  role !== 'title' &&
  LABELLED.test(text) &&
  !OTHER_LABEL.test(text) &&
  !shapes.endsSentence(text) &&
  !shapes.isTitleCase(text) &&
  shapes.wordsOf(text).length >= LABELLED_WORDS

/** A person's name is left where the agencies and labels are taken away. */
const namesPerson = (text: string): boolean =>
  PERSON.test(
    text
      .replace(new RegExp(AGENCY, 'giu'), ' ')
      .replace(/\b(?:photo|image|picture|credit|file|stock|courtesy)s?\b/giu, ' '),
  )

const namesAnybody = (credit: string): boolean => AGENCY.test(credit) || namesPerson(credit)

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds credits and captions of pictures that did not come along: "Getty Image", "(Photo: …)", "File photo".',
      recommended: 'error',
      defect: 'boilerplate:image',
    },
    messages: {
      credit: 'Unexpected picture credit `{{text}}`, expected only the story. Remove the line.',
      caption: 'Unexpected caption `{{text}}` of a picture that is not here. Remove the line.',
      remove: 'Remove the line.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['image'],
    schema: {type: 'object', properties: {removeClosing: {type: 'boolean'}}, additionalProperties: false},
    defaultOptions: {removeClosing: false},
  },
  create(context) {
    const done = new Set<Block>()
    const report = (block: Block, messageId: 'credit' | 'caption', isSafe: boolean, confidence = 1): void => {
      if (done.has(block)) return
      done.add(block)
      const removal = edits.removeBlock(block)
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence,
      })
    }
    /** What is left of a picture at the end of a paragraph. */
    const reportPart = ({block, start, end, entry}: PhraseHit): void => {
      const removal = edits.removeText(block, start, end)
      context.report({
        messageId: 'credit',
        data: {text: block.text.slice(start, end)},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: entry.fix === 'safe' ? removal : null,
        suggest: entry.fix !== 'safe' && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    /** "(Jo Poe / Harbour Press)" on a line of its own belongs to the caption above it. */
    const visitAbove = (credit: Block): void => {
      const above = context.part.blocks[credit.index - 1]
      if (
        !/^[([]/u.test(credit.text) ||
        !above ||
        shapes.wordsOf(above.text).length < CAPTION ||
        above.role === 'title' ||
        above.text.length > LONGEST_SURE ||
        done.has(above)
      )
        return
      if (REPORTED.test(above.text) || /["“”]/u.test(above.text)) return
      const isShot = SHOWN.test(above.text) || !shapes.endsSentence(above.text)
      if (isShot && above.part.prose.sentencesOf(above).length === 1) report(above, 'caption', false, 0.6)
    }
    // A photographer's credit may be owed as long as the picture is used anywhere: to republish, a person decides.
    const isOwed = (text: string): boolean => context.purpose === 'republish' && namesPerson(text)
    /** A credit of no picture that closes the story: its own, where the text is kept for a corpus. */
    const isKept = (block: Block): boolean =>
      context.purpose === 'corpus' &&
      !context.options.removeClosing &&
      shapes.isClosing(block) &&
      (block.text.includes(':') || namesPerson(block.text.slice(0, LONGEST_CAPTION)))
    const reportHit = (hit: PhraseHit): void => {
      const {block, quoted, entry} = hit
      if (quoted || block.role === 'title') return
      const bracket = BRACKET_BEFORE.exec(block.text)?.[0].length ?? 0
      if (bracket > 0) report(block, 'credit', false)
      else if (hit.end - hit.start < block.text.length) reportPart(hit)
      else {
        const isTool = entry.tags?.includes('tool') ?? false
        if (!isTool) visitAbove(block)
        const isSure = isTool || !(isOwed(block.text.slice(0, LONGEST_CAPTION)) || isKept(block))
        report(block, 'credit', entry.fix === 'safe' && isSure)
      }
    }
    /** Plain text has lost its pictures; a Markdown article may still show them. */
    const keepsPictures = (): boolean => context.part.markup !== 'text' && /!\[|<img\b/iu.test(context.part.text)
    /** A short caption with its credit. To republish, a person decides where the credit names somebody and the picture may stay. */
    const isSureCaption = (block: Block, credit: number): boolean =>
      block.text.length <= LONGEST_SURE &&
      !(context.purpose === 'republish' && namesAnybody(block.text.slice(credit)) && keepsPictures()) &&
      !REPORTED.test(block.text.slice(0, credit)) &&
      !GLUED.test(credit > 0 ? block.text.slice(0, credit) : block.text) &&
      block.part.prose.sentencesOf(block).filter(({start}) => start < credit || credit === 0).length <= MOST_SENTENCES
    const visit = (block: Block): void => {
      const {text} = block
      if (text.length > LONGEST_CAPTION || block.inBlockquote || done.has(block)) return
      const credit = creditAt(text)
      if (text.startsWith('©') && SIGN_AT_START.test(text) && text.length <= LONGEST_SURE && !NOTICE.test(text))
        report(block, 'caption', isSureCaption(block, 0) && !isKept(block))
      else if ((credit >= 0 && credit <= LEAD) || isNameAndHouse(block)) {
        report(block, 'credit', !isOwed(text) && !isKept(block))
        visitAbove(block)
      } else if (credit >= 0) report(block, 'caption', block.role !== 'title' && isSureCaption(block, credit))
      else if (block.role === 'title') return
      else if (isCaption(block)) {
        const isSure = SURE_START.test(text) && !keepsPictures() && isSureCaption(block, text.length)
        report(block, 'caption', isSure, isSure ? 1 : 0.7)
      } else if (isShown(block) || isHouseBehind(block)) report(block, 'caption', false, 0.6)
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part) reportHit(hit)
        const {blocks} = context.part
        for (const block of blocks) visit(block)
        // Captions have a label each; a label that comes again heads a list of something else.
        const labelled = blocks.filter(isLabelled)
        const labels = new Set(labelled.map(({text}) => text.slice(0, text.indexOf(':')).toLowerCase()))
        const areCaptions = labels.size > 1 && labels.size === labelled.length
        for (const block of labelled) if (areCaptions || PICTURED.test(block.text)) report(block, 'caption', false, 0.5)
      },
    }
  },
})
