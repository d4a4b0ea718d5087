import { readFileSync } from 'node:fs';
import { createConverter } from './dist/conversion.js';
import { ConverterBuilder } from 'opencc-js/core'; import * as preset from 'opencc-js/preset';
const c=createConverter({from:'hans',to:'hant'}); const o=ConverterBuilder(preset)({from:'cn',to:'tw'});
const S='/work/shared/conversion/'; const rows=['gsd','pud','hk'].flatMap(f=>readFileSync(S+f+'-dev.tsv','utf8').split('\n').filter(l=>l&&!l.startsWith('#')).map(l=>l.split('\t')));
const docs=[]; for(let i=0;i<rows.length;i+=40) docs.push(rows.slice(i,i+40).map(r=>r[0]).join('\n')); const n=docs.join('').length;
const cpu=f=>{const t=process.cpuUsage(); for(let i=0;i<20;i++) for(const d of docs) f(d); const u=process.cpuUsage(t); return 20*n/(u.user+u.system);};
const A=[],B=[];for(let k=0;k<10;k++){A.push(cpu(c));B.push(cpu(o));} const med=a=>a.sort((x,y)=>x-y)[a.length>>1]; console.log('ours',med(A.slice(2)).toFixed(2),'max',Math.max(...A).toFixed(2),'opencc',med(B.slice(2)).toFixed(2),'max',Math.max(...B).toFixed(2),'ratio',(med(A)/med(B)).toFixed(2));
