import { randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

export function randomToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

export const systemClock = () => new Date()

export function systemTimer(ms: number, work: () => void) {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}
