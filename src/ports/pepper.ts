import * as z from 'zod'

export const PEPPER_CHARACTERS = 32
const DIFFERENT_CHARACTERS = 12

/** Everybody knows it, so production refuses it. */
export const DEMO_PEPPER = 'demonstration-only-pepper-not-for-production'

export const previousPepper = z.string().trim().min(PEPPER_CHARACTERS)

/** The secret that passwords are hashed with. */
export const pepper = previousPepper.refine(isUnguessable)

function isUnguessable(given: string) {
  return given !== DEMO_PEPPER && new Set(given).size >= DIFFERENT_CHARACTERS
}
