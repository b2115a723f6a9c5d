import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

const AGENCY =
  /\b(?:getty(?: images?)?|ap photo|ap images|wireimage|filmmagic|shutterstock|istock(?:photo)?|alamy|rex features|nurphoto|zuma(?: press)?|afp|reuters|epa|associated press|ap)\b/iu
/** What a bracket at a line's end says where it is a credit: "(Photo: Jo Poe)", "[AP Photo]". */
const LABEL = /^(?:(?:file|stock|handout|undated) )?(?:photo|image|picture|pic|credit|photograph|source)s?\b/iu
const ENDS_WITH_PHOTO = /\b(?:photos?|images?|pictures?)$/iu
/** "… Photo: Jo Poe", "… Credit: Harbour Post" closing a line. */
const LABEL_AT_END =
  /\b(?:photo|image|picture|photograph|credit|pic)s?(?: credits?| courtesy| by| source)?\s?:\s{0,2}[^.:"“”()]{2,70}\.?$/iu
/** "… Jo Poe/Getty Images", "… REUTERS/Jo Poe" closing a line. */
const SLASH_AT_END =
  /(?:\s?[/|]\s?(?:getty(?: images?)?|ap photo|ap|afp|reuters|wireimage|shutterstock|epa|zuma press|nurphoto|associated press)[^./]{0,40}|\b(?:REUTERS|Reuters|AFP|AP Photo|EPA|Getty Images)\s?\/\s?\p{Lu}[^./]{2,40})\.?$/iu
/** "FILE PHOTO: …", "PHOTO: …", "(ABOVE: …)", "In this undated photo provided by …", "An artist's impression of …". */
const CAPTION_START =
  /^(?:(?:file (?:photo|image|picture)|photo|image|picture|pictured|caption)s?\s?[:–—]\s|file\s?[:–—-]\s|\((?:above|below|left|right|pictured|top|bottom|from left)\b[^()]*\)$|in (?:this|these)\b[^.]{0,60}\b(?:photos?|image|picture|photograph|frame grab|handout|sketch)\b(?:,| provided| released| taken| made| obtained)|an artist's (?:illustration|impression|rendering|concept|depiction) of )/iu
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
const LABELLED_WORDS = 8
const LONGEST_CREDIT = 90
const LONGEST_CAPTION = 400
const PERSON = /\p{Lu}[\p{L}'’-]{1,40}\s{1,4}(?:\p{Lu}\.\s{1,4})?\p{Lu}\p{L}/u

/** The words of the bracket that closes a line, or null. */
function lastBracket(text: string): string | null {
  const [inside] = /[([][^()[\]]{2,90}[)\]]\.?$/u.exec(text.slice(-LONGEST_CREDIT)) ?? []
  return inside?.replace(/^[([]|[)\]]\.?$/gu, '').trim() ?? null
}

function hasCredit(text: string): boolean {
  const inside = lastBracket(text)
  if (inside !== null)
    return (
      LABEL.test(inside) || ENDS_WITH_PHOTO.test(inside) || (/photo|[/|]|getty/iu.test(inside) && AGENCY.test(inside))
    )
  const end = text.slice(-LONGEST_CREDIT)
  return (end.includes(':') && LABEL_AT_END.test(end)) || (/[/|]/u.test(end) && SLASH_AT_END.test(end))
}

const isCaption = ({text}: Block): boolean =>
  CAPTION_START.test(text) || FILE_NAME.test(text) || (SIDE.test(text) && !shapes.endsSentence(text))

const isLabelled = ({text, kind, role}: Block): boolean =>
  kind === 'paragraph' &&
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
    const reportHit = ({block, quoted, entry}: PhraseHit): void => {
      if (quoted || block.role === 'title') return
      // A photographer's credit may be owed as long as the picture is used anywhere: to republish, a person decides.
      const isOwed = context.purpose === 'republish' && namesPerson(block.text.slice(0, LONGEST_CAPTION))
      report(block, 'credit', entry.fix === 'safe' && !isOwed)
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part) reportHit(hit)
        const {blocks} = context.part
        for (const block of blocks) {
          if (block.text.length > LONGEST_CAPTION || block.inBlockquote) continue
          if (hasCredit(block.text)) report(block, 'caption', false)
          else if (block.role !== 'title' && isCaption(block)) report(block, 'caption', false, 0.7)
        }
        // Captions have a label each; a label that comes again heads a list of something else.
        const labelled = blocks.filter(isLabelled)
        const labels = new Set(labelled.map(({text}) => text.slice(0, text.indexOf(':')).toLowerCase()))
        if (labels.size > 1 && labels.size === labelled.length)
          for (const block of labelled) report(block, 'caption', false, 0.5)
      },
    }
  },
})
