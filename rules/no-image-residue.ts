import {type Block, defineRule, edits} from '../src/plugin.ts'

/** "(Photo: X/AP)", "[AP Photo]", "(Getty Images)" at the end of a line: a caption with its credit. */
const END_CREDIT =
  /[([](?:(?:file )?(?:photo|image|picture|pic|credit)s?\b[^()[\]]{0,80}|[^()[\]]{0,60}\b(?:getty images?|ap photo|ap images|wireimage|shutterstock|istock|alamy|reuters\/[^()[\]]{2,40}|afp\/[^()[\]]{2,40}|epa|rex features|nurphoto|file photo|file image|photo)\b[^()[\]]{0,40})[)\]]\.?$/iu
/** "… Photo: Jo Poe/AFP" or "… Jo Poe/Getty Images" closing a line. */
const TAIL_CREDIT =
  /(?:\b(?:photo|image|picture|photograph)s?(?: credit| courtesy| by)?:\s*[^.:]{2,70}|(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:\/|\|\s?|for\s)\s?(?:getty images?|ap photo|ap|afp|reuters|wireimage|shutterstock|epa|associated press|zuma press|nurphoto)[^.]{0,40})$/iu
const WIDE = 400

/** Both patterns are dear: they are tried only where a line can match. */
const hasCredit = (text: string): boolean =>
  (/[)\]]\.?$/u.test(text) && END_CREDIT.test(text)) || (NAMES_SOURCE.test(text) && TAIL_CREDIT.test(text))
const NAMES_SOURCE = /[/|]|[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|Reuters|Getty/u

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
    const report = (block: Block, messageId: 'credit' | 'caption', isSafe: boolean): void => {
      if (done.has(block)) return
      done.add(block)
      const removal = edits.removeBlock(block)
      const text = block.text.length > 60 ? `${block.text.slice(0, 57)}…` : block.text
      context.report({
        messageId,
        data: {text},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) {
          if (hit.block.part === context.part && !hit.quoted && hit.block.role !== 'title')
            report(hit.block, 'credit', hit.entry.fix === 'safe')
        }
        for (const block of context.part.blocks) {
          if (block.role === 'title' || block.text.length > WIDE || block.inBlockquote) continue
          if (hasCredit(block.text)) report(block, 'caption', block.text.length < 60)
        }
      },
    }
  },
})
