import type { Ports } from '../ports/ports.ts'
export async function loadDemo(_ports: Ports) {}
