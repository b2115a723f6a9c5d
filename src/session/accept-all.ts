import {changed} from './change.ts'
import {isOpen} from './marks.ts'
import type {Engine, OpenArticle, Question, Session} from './types.ts'

/** Some changes bring the next finding of the same rule about; so many rounds more than there were questions end that. */
const SPARE = 10

/**
 * Accepts every open question of a rule in all articles, as one step to undo. Where several ways are offered, and where the laws of fixing
 * refuse the one, the question stays.
 */
export function acceptAll(session: Session, ruleId: string, engine: Engine): Session {
  let accepted = 0
  let refused = 0
  const articles = session.articles.map((article) => {
    if (article.lost !== null) return article
    let open = article
    const passed = new Set<string>()
    const wanted = (): Question | undefined =>
      open.questions.find(
        (one) => one.ruleId === ruleId && one.offers.length === 1 && isOpen(open, one) && !passed.has(keyOf(one, open)),
      )
    const most = open.questions.filter((one) => one.ruleId === ruleId).length + SPARE
    let next = wanted()
    for (let round = 0; next && round < most; round++) {
      const outcome = engine.apply(open.file, open.text, next.offers[0]!.edits)
      if ('refused' in outcome) {
        passed.add(keyOf(next, open))
        refused++
      } else {
        open = changed(open, outcome, session.never)
        accepted++
      }
      next = wanted()
    }
    return open
  })
  const left = refused > 0 ? ` ${refused} would break the text around it: asked one by one.` : ''
  const notice = accepted === 0 ? `Not done:${left}` : `${accepted} accepted.${left}`
  return accepted === 0 ? {...session, notice} : {...session, articles, notice, before: session}
}

/** The same question while text before it changes. */
const keyOf = ({fingerprint, range}: Question, {text}: OpenArticle): string =>
  `${fingerprint} ${text.length - range[1]}`
