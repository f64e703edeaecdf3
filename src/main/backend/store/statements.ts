import type { Database, Statement } from 'better-sqlite3'

/** Rows come back as the caller says they are: the SQL and its type stand side by side in the module of the table. */
export type PrepareStatement = <Parameters extends unknown[] = unknown[], Row = unknown>(sql: string) => Statement<Parameters, Row>

/** Prepares each SQL text once for the life of the connection. */
export function cachedStatements(db: Database): PrepareStatement {
  const statements = new Map<string, Statement>()
  return <Parameters extends unknown[], Row>(sql: string) => {
    let statement = statements.get(sql)
    if (!statement) statements.set(sql, (statement = db.prepare(sql)))
    return statement as Statement<Parameters, Row>
  }
}
