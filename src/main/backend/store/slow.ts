import type { Database, Statement } from 'better-sqlite3'

/** Above this a statement is felt, and worth an index. */
const SLOW_MILLIS = 40

const METHODS = ['run', 'get', 'all'] as const

/** Says on stderr which SQL took long, on every statement prepared from here on. */
export function logSlowStatements(db: Database, log: (line: string) => void = (line) => console.error(line)): void {
  const prepare = db.prepare.bind(db) as (sql: string) => Statement
  const timed = (sql: string): Statement => {
    const statement = prepare(sql)
    for (const method of METHODS) {
      const original = statement[method].bind(statement) as (...parameters: unknown[]) => unknown
      Object.defineProperty(statement, method, {
        value: (...parameters: unknown[]) => {
          const start = performance.now()
          try {
            return original(...parameters)
          } finally {
            const millis = performance.now() - start
            if (millis > SLOW_MILLIS) log(`slow query (${Math.round(millis)} ms): ${sql.replace(/\s+/g, ' ').trim().slice(0, 200)}`)
          }
        },
      })
    }
    return statement
  }
  Object.defineProperty(db, 'prepare', { value: timed })
}
