import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { details, documentsPortal } from './documents-portal.ts'

const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file =
  '--x\r\nContent-Disposition: form-data; name="file"; filename="rib.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n'
const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }

test.each([0, 1000, 150_000])(
  'a form that ends %d bytes after the head of its file is refused, and nothing is kept',
  async (size) => {
    const home = await documentsPortal()
    const before = Object.entries({ ...(await home.camille.owner()), ...details })
    const body = before.map(([name, value]) => part(name, String(value))).join('') + file + 'x'.repeat(size)

    const answer = await home.camille.visit(urls.documents, { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    await home.settled()
    expect(await home.stored()).toEqual([])
  },
)
