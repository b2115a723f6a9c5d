/** Texts that try a Markdown parser: whole articles of all constructs, and prose with marks thrown in at random. */
import fc from 'fast-check'
import {article, plain} from './markdown/articles.ts'
import {gentle} from './markdown/known.ts'
import {endings, from, SIGNS} from './markdown/pieces.ts'

/** Signs put in, taken out and doubled at random places. */
const disturbed = fc
  .tuple(
    article,
    endings,
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), from(SIGNS), fc.nat(3)), {maxLength: 6}),
  )
  .map(([text, ending, changes]) => {
    let out = text
    for (const [place, sign, cut] of changes) {
      const at = Math.floor(place * out.length)
      out = out.slice(0, at) + (cut === 3 ? '' : sign) + out.slice(at + (cut > 1 ? 1 : 0))
    }
    return ending === '\n' ? out : out.replaceAll('\n', ending)
  })

/** Plain prose with a few marks. */
const sprinkled = fc
  .tuple(
    fc.array(plain, {minLength: 1, maxLength: 5}),
    fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), from(SIGNS)), {maxLength: 5}),
  )
  .map(([paragraphs, signs]) => {
    let out = paragraphs.join('\n\n')
    for (const [place, sign] of signs) {
      const at = Math.floor(place * (out.length + 1))
      out = out.slice(0, at) + sign + out.slice(at)
    }
    return out
  })

const soup = fc
  .array(from([...SIGNS, ...SIGNS, 'a', 'b c', '[b]: /c', '[b]', '](', '**', '\n\n']), {maxLength: 30})
  .map((all) => all.join(''))

export const markdownTexts: fc.Arbitrary<string> = fc.oneof(
  {arbitrary: article, weight: 3},
  {arbitrary: disturbed, weight: 4},
  {arbitrary: sprinkled, weight: 2},
  {arbitrary: gentle, weight: 6},
  {arbitrary: soup, weight: 2},
)
