import { type Config, demoConfig, productionConfig } from '#src/ports/config.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'

/** The demo configuration with `--demo`, else production's; exits if a variable is missing. */
export function commandConfig(environment: Record<string, string>, command: string): Config {
  const demo = Deno.args.includes('--demo') || environment.DEMO === '1'
  try {
    return demo ? demoConfig(environment, Number(environment.PORT || 8787)) : productionConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return refuse(command, error.message)
  }
}

export function refuse(command: string, reason: string): never {
  console.error(`The ${command} did not run.\n${reason}`)
  Deno.exit(1)
}
