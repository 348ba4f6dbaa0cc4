import type { Config } from '../ports/config.ts'
export const demoIntroduction = (_config: Config) => ''
