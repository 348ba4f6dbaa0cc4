import { imports, sources } from './source-files.ts'

/** Folders of components that have a rule of their own; every other folder there is the panels of one feature. */
const SHARED_COMPONENTS = ['kit', 'layout', 'words', 'mails']

/** The room of a file: a folder under src or components, an entry point, or a folder beside src. */
export function roomOf(file: string): string {
  const [top = '', second = '', third] = file.split('/')
  if (top === 'components') return SHARED_COMPONENTS.includes(second) ? `${top}/${second}` : `${top}/*`
  return top === 'src' && (third || second) ? `${top}/${second}` : top
}

export const productFiles = () => sources('src', 'components', 'demo', 'bench', 'scripts')

/** Each arrow between rooms, with its imports. */
export function drawnArrows(): Map<string, string[]> {
  const drawn = new Map<string, string[]>()
  for (const file of productFiles())
    for (const target of imports(file)) {
      const [from, to] = [roomOf(file), roomOf(target)]
      if (from !== to) drawn.set(`${from} → ${to}`, [...(drawn.get(`${from} → ${to}`) ?? []), `${file} → ${target}`])
    }
  return drawn
}

/** The first circle in a graph, as a path that ends where it began; empty without one. */
export function findCircle(targetsOf: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const visit = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const target of targetsOf.get(node) ?? []) {
      const circle = visit(target, [...path, node])
      if (circle.length > 0) return circle
    }
    done.add(node)
    return []
  }
  for (const node of targetsOf.keys()) {
    const circle = visit(node, [])
    if (circle.length > 0) return circle
  }
  return []
}
