/** The demonstration on this folder, in a process that ends at once, as by a power cut. */
export async function killableServer(folder: string, port = freePort()) {
  const url = `http://localhost:${port}`
  const args = ['run', '--allow-all', '--no-lock', '--cached-only', '--unstable-cron', 'src/deno.ts', '--demo']
  const env = { DATA_DIR: folder, PORT: String(port), APP_URL: url, TRUST_PROXY: '1' }
  const child = new Deno.Command(Deno.execPath(), { args, env, stdout: 'piped', stderr: 'inherit' }).spawn()
  const said = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; !text.includes('The portal is ready'); ) {
    const { value, done } = await said.read()
    if (done) throw new Error(`the portal did not start: ${text}`)
    text += value
  }
  return {
    url,
    port,
    processId: child.pid,
    async kill() {
      child.kill('SIGKILL')
      await child.status
      await said.cancel()
    },
  }
}

function freePort() {
  const probe = Deno.listen({ port: 0, hostname: '127.0.0.1' })
  const { port } = probe.addr as Deno.NetAddr
  probe.close()
  return port
}
