import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'
import {captionAbove, REPORTED, SHOWN} from './shapes/caption-above.ts'
import {isAlt, isSeenIn, isVerbless, twinOf} from './shapes/caption-lines.ts'
import {AGENCY, creditAt} from './shapes/credit-end.ts'
import {isLoneCaption} from './shapes/lone-caption.ts'
import {isNameAndHouse, isStation} from './shapes/name-and-house.ts'
import {Screened} from './shapes/screened.ts'

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
const SHOWN_DAY = /(?:\bon|,) (?:\p{Lu}[a-z]{2,8}day, )?\p{Lu}[a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b/u
/** "Jo Poe (left) at the bridge": a side of a picture, in a line that is no sentence. */
const SIDE =
  /(?:, pictured(?: (?:with|here|above|below|left|right|in|at|on)\b[^,]*)?,|\((?:pictured|above|below|left|right|cent(?:re|er)|far left|far right|second (?:from )?(?:left|right)|top|bottom)\))/iu
/** "harbour-bridge-2", "flood.jpg": the name of a picture's file. */
const FILE_NAME = /^(?:[a-z][a-z0-9]*(?:[-_][a-z0-9]+){2,}|[\w-]+\.(?:jpe?g|png|gif|webp))$/u
/** "Low point: The bridge after the flood", a caption of tabloids; in a line that is no sentence. */
const LABELLED = /^\p{Lu}[^.:]{1,30}: ["'“‘]?\p{Lu}[^:]*$/u
/** Labels of links and lists, which other rules tell. */
const OTHER_LABEL =
  /\b(?:news|stor(?:y|ies)|read|watch|see|video|related|more|latest|also|headline|source|note|updated?)\b[^:]{0,20}:/iu
/** A caption says of whom it tells that they are pictured. */
const PICTURED = /(?:,|\() ?(?:pictured|seen here|shown)\b/u
const LONGEST_VIA = 150
const LABELLED_WORDS = 8
const LONGEST_LABEL = 33
const LONGEST_CAPTION = 600
/** Longer lines with a credit may be a paragraph that a caption is glued to. */
const LONGEST_SURE = 350
const MOST_SENTENCES = 2
/** Two texts in one line: "near you Here are some", "PierThe ferry", an address or a word in quotation marks amid them. A caption has none. */
const GLUED =
  /\p{Ll},? (?:Here|This|These|There|It|They|We|He|She|If|When)\b|\p{Ll}{2}(?:The|A|It|This|There)\s|\s(?:www\.|[\w-]+\.(?:org|com|net|co)\b)|["“]\p{Ll}/u
/** A credit in brackets with more words behind it: those are another text. */
const BRACKET_BEFORE = /^[([][^()[\]]{2,120}[)\]]\.?(?=\s\S)/u
/** Letters before a credit that make no caption: a bracket, a colon. */
const LEAD = 3
const PERSON = /\p{Lu}[\p{L}'’-]{1,40}\s{1,4}(?:\p{Lu}\.\s{1,4})?\p{Lu}\p{L}/u

/** "PHOTO: …", "(ABOVE: …)": nothing but a caption begins so. */
const SURE_START =
  /^(?:(?:file )?(?:photo|image|picture)s?\s?:\s|\((?:above|below|left|right|pictured|top|bottom)\s?:[^()]*\)$|an artist['’]s (?:illustration|impression|rendering|concept|depiction) of )/iu

/** "The pier in May (File)", above the first paragraph also behind a sentence. */
const HOUSE_BEHIND =
  /(\.)?\s(?:\((?:File|FILE|Supplied|Handout|AFP|AP|Reuters|REUTERS|EPA|PTI|ANI|AAP|PA|Getty|GETTY|Twitter|Facebook|Instagram|YouTube|Screenshot|Screengrab|IANS|Rex|SWNS|Xinhua)\)|\[(?:PA|AP|AFP|GETTY|Getty|REUTERS|Reuters|EPA|REX|Rex|SWNS|FACEBOOK|Facebook|TWITTER|Twitter|INSTAGRAM|Instagram|File|FILE|YOUTUBE|ITV|BBC)\])$/u
const isHouseBehind = (block: Block): boolean => {
  const found = /[)\]]$/u.test(block.text.slice(-1)) ? HOUSE_BEHIND.exec(block.text) : null
  return (
    found !== null && !REPORTED.test(block.text) && (!found[1] || block.index < shapes.shapeOf(block.part).firstProse)
  )
}

/** "The ferry at its pier via Harbour News": who had the picture, behind its caption. */
const VIA_NAME = /\bvia @?[\p{Lu}i]\p{L}[\p{L}\d.]{1,20}(?: \p{Lu}[\p{L}\d.]{1,20}){0,2}$/u

const isCaption = ({text}: Block): boolean =>
  (text.length <= LONGEST_VIA && text.includes(' via ') && VIA_NAME.test(text)) ||
  CAPTION_START.test(text) ||
  (!text.includes(' ') && FILE_NAME.test(text)) ||
  ((text.includes('(') || text.includes(', pictured')) && SIDE.test(text) && !shapes.endsSentence(text)) ||
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
    (DAY_AND_HOUSE.test(text) || ((SHOWN.test(text) || isVerbless(text)) && part.prose.sentencesOf(block).length === 1))
  )
}

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
    /** Captions that their credit told: the same words may stand in the text once more. */
    const captions = new Set<string>()
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
    const visitAbove = (credit: Block): void => {
      const above = captionAbove(credit)
      if (!above || done.has(above)) return
      report(above, 'caption', false, 0.6)
      captions.add(above.text)
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
    const twins: Block[] = []
    /** A picture's words, and its caption below them. */
    const isTwice = (block: Block): boolean => {
      const twin = twinOf(block)
      if (twin && twin.text !== block.text) twins.push(twin)
      return twin !== null
    }
    const visit = (block: Block): void => {
      const {text} = block
      if (text.length > LONGEST_CAPTION || block.inBlockquote || done.has(block)) return
      const credit = creditAt(text)
      if (text.startsWith('©') && SIGN_AT_START.test(text) && text.length <= LONGEST_SURE && !NOTICE.test(text))
        report(block, 'caption', isSureCaption(block, 0) && !isKept(block))
      else if ((credit >= 0 && credit <= LEAD) || isNameAndHouse(block) || isStation(block)) {
        report(block, 'credit', !isOwed(text) && !isKept(block))
        visitAbove(block)
      } else if (credit >= 0) report(block, 'caption', block.role !== 'title' && isSureCaption(block, credit))
      else if (block.role === 'title') return
      else if (isCaption(block)) {
        const isSure = SURE_START.test(text) && !keepsPictures() && isSureCaption(block, text.length)
        report(block, 'caption', isSure, isSure ? 1 : 0.7)
      } else if (
        isShown(block) ||
        isHouseBehind(block) ||
        isAlt(block) ||
        isTwice(block) ||
        (isSeenIn(text) && block.part.prose.sentencesOf(block).length === 1)
      )
        report(block, 'caption', false, 0.6)
      else if (isLoneCaption(block)) report(block, 'caption', false, 0.5)
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part) reportHit(hit)
        const {blocks} = context.part
        for (const block of blocks) visit(block)
        for (const twin of twins) report(twin, 'caption', false, 0.6)
        if (captions.size > 0)
          for (const block of blocks) if (captions.has(block.text)) report(block, 'caption', false, 0.6)
        // Captions have a label each; a label that comes again heads a list of something else.
        const labelled = blocks.filter(isLabelled)
        const labels = new Set(labelled.map(({text}) => text.slice(0, text.indexOf(':')).toLowerCase()))
        const areCaptions = labels.size > 1 && labels.size === labelled.length
        for (const block of labelled) if (areCaptions || PICTURED.test(block.text)) report(block, 'caption', false, 0.5)
      },
    }
  },
})
