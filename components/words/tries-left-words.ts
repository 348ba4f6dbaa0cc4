import type { Words } from '#components/kit/problem-words.ts'

export function triesLeftWords(field: string, wrong: string, wait: string): Words {
  return {
    [`${field}.wrong`]: wrong,
    [`${field}.wrong_two_left`]: `${wrong} Encore deux essais avant un quart d’heure d’attente.`,
    [`${field}.wrong_one_left`]: `${wrong} Encore un essai avant un quart d’heure d’attente.`,
    [`${field}.blocked`]: `${wrong} ${wait} Ensuite, un seul essai sera possible.`,
    [`${field}.wait`]: wait,
  }
}
