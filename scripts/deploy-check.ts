import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { unstable_readConfig } from 'wrangler'
import { deployProblems, newerThanProgram } from './deploy-problems.ts'

/**
 * `deploy-check.ts`: prints what a deployment lacks, and ends with 1 if there is something. With `--newer`, only whether the databases are
 * newer than the program, as each deployment asks.
 */
const onlyNewer = process.argv.includes('--newer')
const config = unstable_readConfig({ config: 'wrangler.toml' })
const folders = Object.fromEntries(
  config.d1_databases.map(({ database_name = '', migrations_dir = '' }) => [database_name, migrations_dir]),
)
const known = Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, readdirSync(folder)]))
const applied = await appliedMigrations(Object.keys(folders))
const problems = onlyNewer ? newerThanProgram(applied ?? {}, known) : deployProblems(await deployment())
for (const problem of problems) console.error(problem)
if (problems.length === 0 && !onlyNewer) console.log('Everything that a script can see is ready to deploy.')
process.exit(problems.length === 0 ? 0 : 1)

async function deployment() {
  const secrets = await asked<{ name: string }[]>('secret', 'list', '--format', 'json')
  return {
    databases: config.d1_databases,
    buckets: config.r2_buckets,
    crons: config.triggers.crons ?? [],
    isLimited: config.limits?.cpu_ms !== undefined,
    secrets: secrets?.map(({ name }) => name),
    applied,
    known,
  }
}

/** Undefined if one of them can't be asked; a database without the table has none. */
async function appliedMigrations(databases: string[]) {
  const applied: Record<string, string[]> = {}
  for (const name of databases) {
    const sql = `select name from sqlite_master where name = 'd1_migrations'`
    const table = await execute<unknown>(name, sql)
    if (!table) return undefined
    const rows = table.length > 0 ? await execute<{ name: string }>(name, 'select name from d1_migrations') : []
    applied[name] = rows?.map((row) => row.name) ?? []
  }
  return applied
}

async function execute<Row>(database: string, command: string) {
  const answer = await asked<{ results: Row[] }[]>('d1', 'execute', database, '--remote', '--json', '--command', command)
  return answer?.[0]?.results
}

async function asked<Answer>(...words: string[]): Promise<Answer | undefined> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['node_modules/wrangler/bin/wrangler.js', ...words])
    return JSON.parse(stdout) as Answer
  } catch {
    return undefined
  }
}
