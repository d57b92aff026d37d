import sharp from 'sharp';
import { drawings } from '@/lib/demo/drawings/registry';
sharp.concurrency(1);
const cost: Record<string, number> = {}; const bytes: Record<string, number> = {};
const cpu=()=>{const u=process.cpuUsage(); return (u.user+u.system)/1e6};
async function m<T>(k:string,f:()=>Promise<T>|T){const a=cpu(); const r=await f(); cost[k]=(cost[k]??0)+cpu()-a; if (Buffer.isBuffer(r)) bytes[k]=(bytes[k]??0)+r.length; return r;}
for (const [n,d] of Object.entries(drawings)) {
  const svg=await m('svg',()=>d());
  const png=await m('png',()=>sharp(Buffer.from(svg)).flatten({background:'#fff'}).png({compressionLevel:3}).toBuffer());
  const {data,info}=await m('decode',()=>sharp(png).raw().toBuffer({resolveWithObject:true}));
  const raw={width:info.width,height:info.height,channels:info.channels};
  for (const w of [320,480,640,960,1280,1600].filter(w=>w<=info.width)) {
    const r=await m('resize',()=>sharp(data,{raw}).resize(w).raw().toBuffer({resolveWithObject:true}));
    const s=()=>sharp(r.data,{raw:{width:r.info.width,height:r.info.height,channels:r.info.channels}});
    for (const e of [0,1]) await m(`avif${w} e${e}`,()=>s().avif({quality:55,effort:e}).toBuffer());
    for (const e of [1,2]) await m('webp e'+e,()=>s().webp({quality:76,effort:e}).toBuffer());
  }
  await m('jpeg moz',()=>sharp(data,{raw}).resize(1280).jpeg({quality:82,mozjpeg:true}).toBuffer());
  await m('jpeg',()=>sharp(data,{raw}).resize(1280).jpeg({quality:82}).toBuffer());
}
for (const k in cost) console.log(k.padEnd(14), cost[k]!.toFixed(2),'s', bytes[k]?(bytes[k]!/61/1024).toFixed(1)+' KB avg':'');
