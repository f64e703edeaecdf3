import { tokensOf } from '../src/main/backend/knowledge/tokens'
import { clausesOf } from '../src/main/backend/knowledge/clauses'
import { verbGroups } from '../src/main/backend/knowledge/verb-groups'
for (const s of process.argv.slice(2)) {
  const toks = tokensOf(s,0)
  const j=(p:any)=>p? s.slice(toks[p.from]?.start, toks[p.to-1]?.end):''
  console.log('\n# '+toks.map(t=>t.text+'/'+t.pos+'/'+t.lemma).join(' '))
  console.log(verbGroups(toks).map(g=>j(g)+(g.finite?'[F]':'')+(g.ambiguous?'[A]':'')).join(' | '))
  for (const c of clausesOf(toks)) console.log('  L:',c.leads.map(j).join(' | '),'\n  S:',j(c.subject),c.ownSubject?'':'(shared)','\n  V:',j(c.verb),c.verb.passive?'[pass]':'',c.verb.negated?'[neg]':'','\n  C:',c.complement.to>c.complement.from?j(c.complement):'-','\n  T:',c.tails.map(t=>t.kind+'{'+t.connector+'} '+j(t.phrase)).join(' | '))
}
