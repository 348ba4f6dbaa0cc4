// A person of the demonstration who floods a portal until this process is ended: bench/flooder.ts PORTAL WITH.
import { urls, withQuery } from '#src/urls.ts'
import { signIn, visitor } from './documents-client.ts'

const AT_ONCE = 16
/** Nearly a person's whole quota. */
const FILES = 20
const FILE_BYTES = 9_000_000
const ADDRESS = '192.0.2.66'

type Person = Awaited<ReturnType<typeof visitor>>
type Flood = (portal: string, flooder: Person, turn: number) => Promise<Response>

/** What one person, at one address, sends over and over. */
const floods: Record<string, Flood> = {
  'sign-in': (portal) => signIn(portal, ADDRESS, 'nouveau', 'Un mauvais mot'),
  'secret question': (_, { post }, turn) =>
    post(urls.secretQuestion, { secretQuestion: 'first_pet', secretAnswer: `Réponse ${turn}`, version: String(turn) }),
  uploads: async (_, { add }, turn) => {
    await add(new File([new Uint8Array(2_000_000)], `${turn}.pdf`)).catch(() => undefined)
    return new Response()
  },
  support: (_, { post }, turn) =>
    post(urls.newSupportRequest, { category: 'x', subcategory: 'x', subject: `${turn}`, message: 'x' }),
  search: (_, { visit }) => visit(withQuery(urls.affiliationSearch, { raisonSociale: '*rue*' })),
  API: (portal) =>
    fetch(portal + urls.apiDocuments, { headers: { Authorization: 'Bearer relais_inconnue', 'X-Forwarded-For': ADDRESS } }),
  archives: async (_, { archive }) => whole(await archive(ids)),
  'my data': async (_, { visit }) => whole(await visit(urls.ownData)),
  'forms of many parts': (_, { visit }) => visit(urls.documents, { method: 'POST', body: manyParts }),
}

const manyParts = new Blob(['--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(100_000)], {
  type: 'multipart/form-data; boundary=x',
})

/** Read to its end, because the portal packs an archive only as it is read. */
async function whole(answer: Response) {
  for await (const _ of answer.body ?? []);
  return new Response(null, answer)
}

const [portal = '', name = ''] = Deno.args
const flood = floods[name]
if (!flood) throw new Error(`no flood is called ${name}`)
const flooder = await visitor(portal, 'utilisateur', ADDRESS)
let ids = await flooder.documentIds()
if (name === 'archives') {
  for (let file = 0; ids.length < FILES; file++) {
    const pdf = new Blob(['%PDF-1.7\n', new Uint8Array(FILE_BYTES)])
    await flooder.add(new File([pdf], `gros-${file}.pdf`))
    ids = await flooder.documentIds()
  }
}
const statuses: Record<string, number> = {}
let turn = 0
let ended = false
Deno.addSignalListener('SIGTERM', () => {
  ended = true
})
console.log('begun')
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (!ended) {
      const status = await flood(portal, flooder, turn++).then(statusOf, () => 'cut')
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }),
)
console.log(JSON.stringify(statuses))
Deno.exit(0)

async function statusOf(answer: Response) {
  await answer.body?.cancel()
  return answer.status
}
