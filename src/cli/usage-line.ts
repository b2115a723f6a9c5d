/**
 * What yargs says against a command line, as one line that says what to do; its own first lines are "Invalid values:" and "Not enough
 * non-option arguments: got 0, need at least 1".
 */
export function usageLine(failure: string, command: string): string {
  const [first = '', ...rest] = failure.split('\n')
  if (first.startsWith('Not enough non-option arguments'))
    return `digestlint ${command} needs more than its name: digestlint ${command} --help shows what it takes.`
  const wrong = rest.find((line) => line.includes(GIVEN) && line.includes(CHOICES))
  if (wrong === undefined) return first
  const name = wrong.slice(wrong.indexOf(NAME) + NAME.length, wrong.indexOf(GIVEN))
  const given = wrong.slice(wrong.indexOf(GIVEN) + GIVEN.length, wrong.lastIndexOf(CHOICES))
  const choices = wrong.slice(wrong.lastIndexOf(CHOICES) + CHOICES.length)
  return `--${name} must be ${choices.replaceAll('"', '')}, not \`${given.replaceAll('"', '')}\`.`
}

const NAME = 'Argument: '
const GIVEN = ', Given: '
const CHOICES = ', Choices: '
