import type {Readable, Writable} from 'node:stream'
import {isCancel, select, text} from '@clack/prompts'
import {type Answers, folderProblem, type Given, likelyFolder, withDefaults} from './answers.ts'

export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/** Thrown where somebody ends the questions with Ctrl-C or Escape. */
export class Cancelled extends Error {}

/** Asks what no flag answered. @throws Cancelled */
export async function ask(given: Given, cwd: string, terminal: Terminal): Promise<Answers> {
  const choose = async <Value extends string>(
    answer: Value | undefined,
    message: string,
    options: readonly (readonly [Value, string])[],
  ): Promise<Value> => {
    if (answer !== undefined) return answer
    const list = options.map(([value, label]) => ({value: value as string, label}))
    return answered(await select<string>({message, options: list, ...terminal})) as Value
  }
  const content = await choose(given.content, 'What do you check?', [
    ['files', 'Articles that are files of this repository (Markdown, text, HTML)'],
    ['records', 'Incoming scrapes as JSON Lines'],
  ])
  const folder =
    given.folder ??
    answered<string>(
      await text({
        message: 'Where are they?',
        initialValue: likelyFolder(cwd, content),
        validate: (value) => {
          const problem = folderProblem(value ?? '')
          return problem ? `The folder ${problem}.` : undefined
        },
        ...terminal,
      }),
    )
  const purpose = await choose(given.purpose, 'What is the text for?', [
    ['republish', 'To be published: credits and rights notices are left to a person'],
    ['corpus', 'A corpus: credits and rights notices go too'],
  ])
  const preset = await choose(given.preset, 'Which rules?', [
    ['recommended', 'recommended: few false alarms'],
    ['strict', 'strict: all rules'],
  ])
  const hook = await choose(given.hook, 'Check before each commit?', [
    ['none', 'No'],
    ['pre-commit', 'With pre-commit'],
    ['husky', 'With husky'],
    ['lefthook', 'With lefthook'],
  ])
  const ci = await choose(given.ci, 'Check in CI?', [
    ['none', 'No'],
    ['github', 'GitHub Actions'],
    ['gitlab', 'GitLab CI'],
    ['other', 'Another one: a shell script'],
  ])
  return withDefaults({content, folder, purpose, preset, hook, ci}, cwd)
}

function answered<Value extends string>(value: Value | symbol): Value {
  if (isCancel(value)) throw new Cancelled()
  return value as Value
}
