const EVERY_MS = 2000

export function progress(done: string) {
  const startedAt = Date.now()
  let toldAt = startedAt
  const rate = (rows: number) => Math.round((rows * 1000) / Math.max(1, Date.now() - startedAt))
  return {
    at(rows: number, more = '') {
      if (Date.now() - toldAt < EVERY_MS) return
      toldAt = Date.now()
      console.log(`${rows} ${done}, ${rate(rows)} a second${more}`)
    },
    end(rows: number) {
      console.log(`${rows} ${done} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s, ${rate(rows)} a second`)
    },
  }
}
