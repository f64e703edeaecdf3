import fs from 'fs'
import { tokensOf } from '/work/main/src/main/backend/knowledge/tokens'
import { clausesOf } from '/work/main/src/main/backend/knowledge/clauses'
const text = fs.readFileSync(process.argv[2]!,'utf8')
for (const s of text.split(/(?<=[.?!][”"]?)\s+(?=[“A-Z])|\n+/)) {
  const toks = tokensOf(s,0)
  const j=(p:any)=>p? s.slice(toks[p.from]?.start, toks[p.to-1]?.end):''
  console.log('\n# '+s)
  for (const c of clausesOf(toks)) console.log('  L:',c.leads.map(j).join(' | '),'\n  S:',j(c.subject),c.ownSubject?'':'(shared)','\n  V:',j(c.verb),c.verb.passive?'[pass]':'',c.verb.negated?'[neg]':'','\n  C:',c.complement.to>c.complement.from?j(c.complement):'-','\n  T:',c.tails.map(t=>t.kind+'{'+t.connector+'} '+j(t.phrase)).join(' | '))
}
