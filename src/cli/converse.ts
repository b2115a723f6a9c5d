import type {createColors} from 'picocolors'
import {writeArticle} from '../node/write.ts'
import {editableOf} from '../session/editable.ts'
import {currentOf, reduce} from '../session/session.ts'
import type {Engine, OpenArticle, Session} from '../session/types.ts'
import {EDIT_HINT, view} from '../session/view.ts'
import type {Terminal} from './io.ts'
import {openKeys} from './keys.ts'

export interface Talk {
  readonly engine: Engine
  readonly terminal: Terminal
  readonly colors: ReturnType<typeof createColors>
  readonly nameOf: (file: string) => string
  /** Files that begin with a byte order mark. */
  readonly boms: ReadonlySet<string>
  /** Keeps what was decided on articles. @throws UsageError */
  readonly keep: (articles: readonly OpenArticle[]) => void
}

/**
 * Asks until all is decided or the person leaves. After each key the disk is brought to what the session says, so there is nothing that
 * leaving, in whatever way, could lose.
 */
export async function converse(start: Session, talk: Talk): Promise<Session> {
  if (start.mode === 'ended') return start
  const {terminal, engine, colors, nameOf} = talk
  const {output} = terminal
  const keys = openKeys(terminal)
  const disk = new Map(start.articles.map((article) => [article.file, article]))
  let session = start
  try {
    while (session.mode !== 'ended') {
      output.write(view(session, {width: output.columns || 80, colors, nameOf}))
      const key = await keys.next()
      if (key === 'redraw') continue
      output.write(`${key.length === 1 ? key : ''}\n`)
      session = onDisk(reduce(session, {type: 'key', key}, engine), disk, talk)
      if (session.mode !== 'editing') continue
      const {question, article} = currentOf(session)!
      output.write(EDIT_HINT)
      const typed = await keys.line(encoded(editableOf(question, article.text).words))
      output.write('\n')
      const text = typed === null ? null : decoded(typed, article.text)
      session = onDisk(reduce(session, {type: 'edited', text}, engine), disk, talk)
    }
  } finally {
    keys.close()
  }
  return session
}

/** Writes what changed; an article that the disk refuses leaves the session. */
function onDisk(session: Session, disk: Map<string, OpenArticle>, {engine, boms, keep, nameOf}: Talk): Session {
  let now = session
  const decided: OpenArticle[] = []
  for (const article of session.articles) {
    const {file, text, marks, lost} = article
    const written = disk.get(file)!
    if (lost !== null || article === written) continue
    try {
      if (text !== written.text) writeArticle(file, (boms.has(file) ? '\uFEFF' : '') + text, written.text)
    } catch (error) {
      const why = `${nameOf(file)} could not be written: ${(error as Error).message}.`
      now = reduce(now, {type: 'lost', article: written, why}, engine)
      continue
    }
    disk.set(file, article)
    if (text !== written.text || marks !== written.marks) decided.push(article)
  }
  if (decided.length > 0) keep(decided)
  return now
}

const encoded = (words: string): string => words.replaceAll(/\r\n?|\n/gu, '⏎')

/** With the line breaks that the article has. */
const decoded = (typed: string, text: string): string => typed.replaceAll('⏎', text.includes('\r\n') ? '\r\n' : '\n')
