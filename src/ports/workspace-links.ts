import { type LinkedWorkspace, linkedWorkspaces } from '#src/domain/workspace/linked-workspaces.ts'
import { ConfigurationError } from './configuration-error.ts'

/** Where the work of a workspace is done, by its code. */
export type WorkspaceLinks = Partial<Record<LinkedWorkspace, string>>

/** `WORKSPACE_LINK_ENGAGEMENTS=https://…`. Throws ConfigurationError for what is not an address of the web. */
export function workspaceLinksOf(environment: Record<string, unknown>): WorkspaceLinks {
  const links = linkedWorkspaces.flatMap((code) => {
    const name = `WORKSPACE_LINK_${code.replaceAll('-', '_').toUpperCase()}`
    const given = String(environment[name] ?? '').trim()
    if (given === '') return []
    if (!/^https:\/\/[^\s"<>]+$/.test(given) || !URL.canParse(given))
      throw new ConfigurationError(`${name} is malformed; it has to be an address starting with https://.`)
    return [[code, given]]
  })
  return Object.fromEntries(links)
}
