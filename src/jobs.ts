import type { Ports } from './ports/ports.ts'

export async function tick(_ports: Ports) {}
