import fs from 'fs'
import { readDocument } from '../src/main/backend/library'
const d=readDocument({name:process.argv[2]!, bytes: fs.readFileSync(process.argv[2]!)})
console.log(d.title, d.author, d.words, d.sections.map(s=>s.level+':'+s.title))
for (const p of d.passages) console.log(d.blocks[p.block]!.kind, d.blocks[p.block]!.level??'', JSON.stringify(d.text.slice(p.start,p.end)).slice(0,120))
