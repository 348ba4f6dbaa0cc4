import { dirname } from 'node:path'

/** What a script may do on Deno. The portal: the network, its settings, its own files to read, its data to write. No program, no library. */
export function permissionsOf(script, { DATA_DIR, DATABASE_URL, SEARCH_DATABASE_URL }) {
  if (script !== 'src/deno.ts') return ['--allow-all']
  const files = [DATABASE_URL, SEARCH_DATABASE_URL].filter((url) => url?.startsWith('file:'))
  const folders = [DATA_DIR || '.data', ...files.map((url) => dirname(url.replace(/^file:(\/\/)?/, '')))]
  // Deno reads a comma as the end of a path, and two as one comma.
  const data = folders.map((folder) => folder.replaceAll(',', ',,')).join()
  return ['--no-prompt', '--allow-net', '--allow-env', '--allow-sys', `--allow-read=.,${data}`, `--allow-write=${data}`]
}
