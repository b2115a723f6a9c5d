import {runPackExamples, validatePack} from '../core/phrases/index.ts'

/** Checks a phrase pack, as an object, and runs its examples, as `digestlint test-packs` does; what is wrong with it, a line each. */
export function checkPack(pack: unknown): string[] {
  const {pack: right, problems} = validatePack(pack, 'pack')
  if (!right) return problems.map(({message}) => message)
  return runPackExamples(right).map(
    ({entry, example, problem}) => `entry \`${entry}\`: example \`${example}\` ${problem}.`,
  )
}
