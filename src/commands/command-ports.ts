import { openPorts } from '#src/adapters/deno-ports.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { commandConfig, refuse } from './command-config.ts'

/** The migrated portal of `serve` (of `npm start` with `--demo`), for a command that needs more than its databases. */
export async function commandPorts(command: string) {
  const environment = Deno.env.toObject()
  const config = commandConfig(environment, command)
  try {
    const opened = await openPorts({ config, environment, trustProxy: false })
    await opened.databases.migrate()
    return opened
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return refuse(command, error.message)
  }
}
