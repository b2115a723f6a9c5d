import type {PlainEdit} from '../core/fix-types.ts'
import {acceptAll} from './accept-all.ts'
import {changed} from './change.ts'
import {editableOf, editOf} from './editable.ts'
import {isOpen, markOf} from './marks.ts'
import type {Engine, Mark, OpenArticle, Question, Session, SessionEvent} from './types.ts'

export const startSession = (articles: readonly OpenArticle[]): Session => ({
  articles,
  never: [],
  mode: articles.some(hasOpen) ? 'asking' : 'ended',
  notice: null,
  wantsHelp: false,
  before: null,
})

const hasOpen = (article: OpenArticle): boolean =>
  article.lost === null && article.questions.some((question) => isOpen(article, question))

export interface Current {
  readonly index: number
  readonly article: OpenArticle
  readonly question: Question
}

/** The question that stands next: the first that nobody has decided; null where there is none. */
export function currentOf({articles}: Session): Current | null {
  for (const [index, article] of articles.entries()) {
    if (article.lost !== null) continue
    const question = article.questions.find((one) => isOpen(article, one))
    if (question) return {index, article, question}
  }
  return null
}

/** How many questions nobody has decided. */
export const leftIn = ({articles}: Session): number =>
  articles.reduce(
    (sum, article) =>
      sum + (article.lost === null ? article.questions.filter((question) => isOpen(article, question)).length : 0),
    0,
  )

/** What a key, typed words or a refusal of the disk make of a session. Pure: the caller brings the disk to what comes out. */
export function reduce(session: Session, event: SessionEvent, engine: Engine): Session {
  if (session.mode === 'ended') return session
  const quietly: Session = {...session, notice: null, wantsHelp: false}
  if (event.type === 'lost') return lose(session, event.article, event.why)
  const current = currentOf(session)
  if (!current) return atEnd(quietly, event)
  if (event.type === 'edited') {
    const asking: Session = {...quietly, mode: 'asking'}
    if (session.mode !== 'editing' || event.text === null) return asking
    const edit = editOf(editableOf(current.question, current.article.text), event.text, current.article.text)
    return edit ? take(asking, current, [edit], engine) : {...asking, notice: 'Those are the words that stand there.'}
  }
  return session.mode === 'editing' ? session : onKey(quietly, event.key, current, engine)
}

/** All is asked, and the last answer can still be taken back. */
function atEnd(session: Session, event: SessionEvent): Session {
  if (event.type !== 'key') return session
  if (event.key === 'u') return undo(session)
  return ['q', 'enter'].includes(event.key)
    ? {...session, mode: 'ended'}
    : {...session, wantsHelp: event.key === '?', notice: event.key === '?' ? null : 'No such key here.'}
}

function onKey(session: Session, key: string, current: Current, engine: Engine): Session {
  const {offers, ruleId} = current.question
  switch (key) {
    case 'y':
      return offers.length === 1 ? take(session, current, offers[0]!.edits, engine) : choose(session, offers.length)
    case 'n':
      return mark(session, 'skip', ({question}) => question === current.question)
    case 'l':
      return mark(session, 'later', ({question}) => question === current.question)
    case 'a':
      return offers.length === 1 ? acceptAll(session, ruleId, engine) : choose(session, offers.length)
    case 'd':
      return mark(session, 'skip', ({question}) => question.ruleId === ruleId, [ruleId])
    case 'e':
      return {...session, mode: 'editing'}
    case 'u':
      return undo(session)
    case 'q':
      return {...session, mode: 'ended'}
    case '?':
      return {...session, wantsHelp: true}
  }
  const offer = /^[1-9]$/u.test(key) ? offers[Number(key) - 1] : undefined
  if (offer) return take(session, current, offer.edits, engine)
  return {...session, notice: /^\d$/u.test(key) ? wrongNumber(offers.length) : 'No such key; ? lists them.'}
}

const choose = (session: Session, offers: number): Session => ({
  ...session,
  notice: `There are ${offers} ways to mend this: choose one with 1 to ${offers}.`,
})
const wrongNumber = (offers: number): string =>
  offers === 1 ? 'There is one way to mend this: y takes it.' : `There are ${offers} ways to mend this: 1 to ${offers}.`

/** Makes a change, where the laws of fixing let it be. */
function take(session: Session, {index, article}: Current, edits: readonly PlainEdit[], engine: Engine): Session {
  const outcome = engine.apply(article.file, article.text, edits)
  if ('refused' in outcome) return {...session, notice: `Not done: ${outcome.refused}`}
  const articles = session.articles.with(index, changed(article, outcome, session.never))
  return {...session, articles, before: session}
}

interface Choice {
  readonly article: OpenArticle
  readonly question: Question
}

function mark(
  session: Session,
  kind: Mark['kind'],
  wants: (choice: Choice) => boolean,
  never: readonly string[] = [],
): Session {
  const articles = session.articles.map((article) => {
    if (article.lost !== null) return article
    const chosen = article.questions.filter((question) => isOpen(article, question) && wants({article, question}))
    if (chosen.length === 0) return article
    return {...article, marks: [...article.marks, ...chosen.map((question) => markOf(question, kind))]}
  })
  const next = {...session, articles, never: [...session.never, ...never]}
  const count = leftIn(session) - leftIn(next)
  return {...next, before: session, notice: count > 1 ? `${count} skipped.` : null}
}

/** The step before; what the disk took away stays away. */
function undo(session: Session): Session {
  const {before} = session
  if (!before) return {...session, notice: 'Nothing to undo.'}
  const articles = before.articles.map((article, index) =>
    session.articles[index]!.lost === null ? article : session.articles[index]!,
  )
  return {...before, articles, mode: 'asking', wantsHelp: false, notice: 'Undone.'}
}

const lose = (session: Session, article: OpenArticle, why: string): Session => ({
  ...session,
  mode: 'asking',
  notice: [session.notice, why].filter((one) => one !== null).join(' '),
  articles: session.articles.map((one) => (one.file === article.file ? {...article, lost: why} : one)),
})
