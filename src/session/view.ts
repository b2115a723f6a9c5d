import {wrapAnsi} from 'fast-wrap-ansi'
import type {createColors} from 'picocolors'
import type {RefusalReason} from '../core/fix-types.ts'
import {type Piece, piecesOf} from './context.ts'
import {type Current, currentOf, leftIn} from './session.ts'
import type {Question, Session} from './types.ts'

export interface Screen {
  /** Columns of the window. */
  readonly width: number
  readonly colors: ReturnType<typeof createColors>
  /** The file as a person names it. */
  readonly nameOf: (file: string) => string
}

const REASONS: Readonly<Record<RefusalReason | 'plain', string>> = {
  quotation: 'Asked, since it changes words inside a quotation.',
  protected: 'Asked, since it reaches into code, an address or a directive.',
  suppressed: 'Asked, since it reaches into what a directive silences.',
  notice: 'Asked, since it changes a correction or an editor’s note.',
  heading: 'Asked, since it takes the heading from the text under it.',
  dateline: 'Asked, since it changes the dateline.',
  attribution: 'Asked, since it takes away who said it.',
  malformed: 'Asked, since --fix cannot do it.',
  structure: 'Asked, since --fix cannot do it.',
  'adds-finding': 'Asked, since it brings another finding about.',
  empties: 'Asked, since it leaves nothing of the article.',
  plain: '--fix does this unasked.',
}

const HELP = `y  do it                       1-9  do this one of several
n  skip it, and never ask again   l  leave it for the next time
a  do all of this rule            d  skip all of this rule
e  type the words yourself        u  undo
q  quit (Ctrl-C too)              ?  these keys
What was done is on disk already; nothing is lost by leaving.
`

/** What to print before the next key. */
export function view(session: Session, screen: Screen): string {
  const {notice, wantsHelp} = session
  const current = currentOf(session)
  const said = notice === null ? '' : `${screen.colors.yellow(plain(notice))}\n`
  const help = wantsHelp ? HELP : ''
  if (!current) return `${said}${help}All is asked. Enter ends, u undoes the last answer. `
  return `${said}${help}${said || help ? '' : '\n'}${question(current, session, screen)}${prompt(current.question)} `
}

/** What to print before words are typed. */
export const EDIT_HINT = 'Enter takes the words, Esc leaves them; ⏎ stands for a line break.\n'

function question({article, question: asked}: Current, session: Session, screen: Screen): string {
  const {colors, nameOf, width} = screen
  const {line, column, level, ruleId, message, related, reason, offers} = asked
  const levelled = level === 'error' ? colors.red(level) : level === 'warn' ? colors.yellow('warning') : level
  const head = `${colors.underline(plain(nameOf(article.file)))}:${line}:${column}  ${levelled}  ${colors.bold(ruleId)}  ${colors.dim(`[${leftIn(session)} left]`)}`
  const where = related
    .map(
      (one) =>
        ` (${one.filePath === undefined ? '' : `${nameOf(one.filePath)}:`}${one.line}:${one.column} ${one.message})`,
    )
    .join('')
  const lines = [head, plain(message + where), ...(reason ? [colors.dim(REASONS[reason])] : [])].map((one) =>
    wrap(one, width),
  )
  const shown = offers.flatMap(({desc, edits}, index) => [
    ...(offers.length > 1 ? [wrap(`${colors.bold(String(index + 1))}  ${plain(desc)}`, width)] : []),
    ...change(piecesOf(article.text, edits), screen),
  ])
  return `${[...lines, ...shown].join('\n')}\n`
}

const prompt = ({offers}: Question): string =>
  `Do it? [${offers.length === 1 ? 'y' : `1-${offers.length}`},n,l,a,d,e,u,q,?]`

/** Lines of a change, with a rule at their left; `[-taken out-]`, `{+put in+}`, in every colour. */
function change(pieces: readonly Piece[], {colors, width}: Screen): string[] {
  const marked = pieces.map(({kind, text}) => {
    if (kind === 'same') return plain(text).replaceAll(/\r\n?/gu, '\n')
    const paint = (words: string): string =>
      kind === 'removed' ? colors.red(`[-${words}-]`) : colors.green(`{+${words}+}`)
    return visible(text)
      .split(/(?<=⏎)\n/u)
      .map((words) => (words === '' ? '' : paint(words)))
      .join('\n')
  })
  return marked
    .join('')
    .split('\n')
    .flatMap((line) => wrap(line, Math.max(20, width - 4)).split('\n'))
    .map((line) => `  ${colors.dim('│')} ${line}`.trimEnd())
}

const wrap = (text: string, width: number): string => wrapAnsi(text, Math.max(20, width), {hard: true})

/** Signs that a terminal would obey or not show, by their number: an article comes from anywhere. */
const plain = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    /\u200d|[\n\r\t\ufeff]/u.test(sign) ? sign : numbered(sign),
  )

/** The same for what changes, where every sign counts. */
const visible = (text: string): string =>
  plain(text)
    .replaceAll(/\u200d|[\u00a0\ufeff\u2000-\u200a\u202f\u3000]/gu, numbered)
    .replaceAll(/\r\n?|\n/gu, '⏎\n')

const numbered = (sign: string): string => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`
