import { DEMO_PASSWORD } from '#demo/accounts.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import { urls, withQuery } from '#src/urls.ts'
import { httpRequest, type Sender } from './server-load.ts'
import type { Person, World } from './server-world.ts'

type Sent = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string }
/** `repeat`: the requests of one person, one after another; `floor`: the address of the floor. */
export type Scenario = {
  name: string
  floor: string
  status: number
  /** More connections than this are refused on purpose. */
  connectionsMax?: number
  repeat: (index: number, mark: string) => () => Sent
}

const EVENTS = 20
const TOKEN_CHARACTERS = 43
const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' }

export function scenarios({ people, manager, structure }: World): Scenario[] {
  const person = (index: number) => people[index] as Person
  const known = (cookie: string, index: number) => ({
    Cookie: cookie,
    'X-Forwarded-For': person(index).address,
  })
  const page = (name: string, path: string): Scenario => {
    const repeat: Scenario['repeat'] = (index) => () => ({ method: 'GET', path, headers: known(manager, index) })
    return { name, floor: name, status: 200, repeat }
  }
  return [
    page('compte', urls.account),
    page('informations', urls.information),
    page('gestion', urls.manager),
    page('search', withQuery(urls.affiliationSearch, { [searchWords.legalName]: '*menuiserie*' })),
    {
      name: 'edit',
      floor: 'edit',
      status: 200,
      repeat(index, mark) {
        let version = 0
        const headers = { ...form, ...known(person(index).cookie, index), 'HX-Request-Type': 'partial' }
        return () => ({ method: 'POST', path: urls.notifications, headers, body: `pour=${mark}&enabled=on&version=${version++}` })
      },
    },
    {
      name: 'sign-in',
      floor: 'sign-in',
      status: 303,
      connectionsMax: 16,
      repeat(index) {
        const { login, address } = person(index)
        const body = `${new URLSearchParams({ login, password: DEMO_PASSWORD })}`
        return () => ({ method: 'POST', path: urls.signIn, headers: { ...form, 'X-Forwarded-For': address }, body })
      },
    },
    {
      name: 'events',
      floor: 'events',
      status: 200,
      repeat(index) {
        const { key } = person(index)
        const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
        let turn = 0
        return () => ({ method: 'POST', path: urls.apiEvents, headers, body: events(structure, `${index}n${turn++}`) })
      },
    },
  ]
}

function events(structure: object, mark: string) {
  const evenements = Array.from({ length: EVENTS }, (_, index) => ({
    id: `${mark}n${index}`.padEnd(TOKEN_CHARACTERS, '_'),
    structure,
    espace: 'factures-recues',
    survenuLe: '2026-11-01T08:00:00Z',
    type: 'statut_facture',
    facture: { numero: `F-${index}`, contrepartie: 'Menuiserie Durand', montant: 120, statut: '200' },
  }))
  return JSON.stringify({ evenements })
}

export function sender(send: () => Sent): Sender {
  const first = send()
  // A page is asked for with the same bytes each time.
  if (first.method === 'GET') {
    const bytes = bytesOf(first)
    return () => bytes
  }
  let waiting: Sent | undefined = first
  return () => {
    const next = waiting ?? send()
    waiting = undefined
    return bytesOf(next)
  }
}

const bytesOf = ({ method, path, headers, body }: Sent) => httpRequest(method, path, headers, body)
