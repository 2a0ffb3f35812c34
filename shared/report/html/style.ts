/** How the page looks at a screen, light or dark, from a phone's width up. */
export const screenStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--faint:#595959;--line:#c8c8c8;--wash:#f3f4f6;--link:#0b4f9e;
--met:#1a6e3c;--partial:#7a5200;--unmet:#a3211b;--missing:#5a5f66;--bar:#1f5fa8;--track:#dfe3e8;--draft:#a3211b}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e8e8e8;--faint:#a9adb3;--line:#44484e;--wash:#22262b;--link:#8fc0ff;
--met:#7fd19b;--partial:#f0c05a;--unmet:#ff9c94;--missing:#b6bcc4;--bar:#6aa9f0;--track:#343a41;--draft:#ff9c94}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.8 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main,footer{max-width:56rem;margin:0 auto;padding:0 1rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,input:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1{text-align:center;font-size:1.7rem;line-height:1.5;margin:2rem 0 1rem}h1 span{display:block}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0}article p{text-indent:2em}article .flush,.notes p,.signature p{text-indent:0}
.draft{margin:1rem 0;padding:.5rem 1rem;border:2px solid var(--draft);color:var(--draft);font-weight:700;text-align:center}
.watermark{display:none}
.figures{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0}.figures div{flex:1 1 9rem;padding:.8rem 1rem;background:var(--wash)}
dt{color:var(--faint)}dd{margin:0;white-space:nowrap}dd b{font-size:1.6rem}
article{margin-top:2rem;padding-top:1rem;border-top:2px solid var(--line)}
.chart{margin:1.5rem 0}figcaption{font-weight:700}.chart ol{list-style:none;margin:.5rem 0;padding:0}
.chart li{display:grid;grid-template-columns:16rem 1fr 7rem;gap:.8rem;align-items:center;padding:.15rem 0}
.value{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.whole{fill:var(--track)}.earned{fill:var(--bar)}svg{display:block}
.filter{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;border:1px solid var(--line);padding:.5rem 1rem;margin:.5rem 0}.filter legend{padding:0 .4rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.8rem 0;font-size:.9rem;line-height:1.6}
caption{text-align:left;color:var(--faint);padding:.3rem 0}th,td{border:1px solid var(--line);padding:.35rem .5rem;vertical-align:top;text-align:left}
thead th{background:var(--wash)}.group th{background:var(--wash)}td.center{text-align:center}td.end{text-align:right;font-variant-numeric:tabular-nums}
tr:target td{background:var(--wash);outline:2px solid var(--link)}
.matrix th{font-weight:400;width:17rem}.matrix ul{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;margin:0;padding:0}
.matrix a{display:inline-block;min-width:4.2rem;padding:.1rem .5rem;border:1px solid currentColor;text-decoration:none}
[data-state=met] a,[data-state=met] .state{color:var(--met)}[data-state=partial] a,[data-state=partial] .state{color:var(--partial)}
[data-state=unmet] a,[data-state=unmet] .state{color:var(--unmet)}[data-state=missing] a,[data-state=missing] .state{color:var(--missing)}
details{border-bottom:1px solid var(--line)}details li a{color:var(--link)}
summary{display:flex;gap:.8rem;padding:.4rem 0;cursor:pointer}summary .name{flex:1}summary::before{content:"▸"}details[open] summary::before{content:"▾"}
.state{white-space:nowrap}
.scores:has(#show-met:checked) [data-state]:not([data-state=met]),.scores:has(#show-partial:checked) [data-state]:not([data-state=partial]),
.scores:has(#show-unmet:checked) [data-state]:not([data-state=unmet]),.scores:has(#show-missing:checked) [data-state]:not([data-state=missing]){display:none}
.signature{text-align:right;margin:2rem 4em 0 0}
footer{margin-top:3rem;padding-bottom:2rem;color:var(--faint);font-size:.8rem;border-top:1px solid var(--line)}
@media (max-width:48rem){.chart li{grid-template-columns:1fr auto}.chart .name{grid-column:1/-1}.matrix,.matrix caption,.matrix tbody,.matrix tr,.matrix th,.matrix td{display:block;width:auto;border:0;padding:.1rem 0}
article table{min-width:44rem}summary{flex-wrap:wrap}summary .name{flex:1 0 calc(100% - 2rem)}.signature{margin-right:1em}}
`;

/** On paper: the official order and page of GB/T 9704-2012, without what only serves a screen. */
export const printStyle = `
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page :right{@bottom-right{content:"— " counter(page) " —\\3000";font:14pt "宋体",SimSun,serif;vertical-align:top;padding-top:4.5mm}}
@page :left{@bottom-left{content:"\\3000— " counter(page) " —";font:14pt "宋体",SimSun,serif;vertical-align:top;padding-top:4.5mm}}
@media print{
:root{--paper:#fff;--ink:#000;--faint:#000;--line:#000;--wash:#fff;--link:#000;--draft:#c00000}
body{font:16pt/28.95pt "仿宋_GB2312","仿宋",FangSong,"Noto Serif CJK SC",serif;letter-spacing:-.25pt;overflow-wrap:anywhere}
main,footer{max-width:none;padding:0}article{margin:0;padding:0;border:0}.skip,.overview,caption{display:none}
h1{font:400 22pt/28.95pt "方正小标宋简体","华文中宋",STZhongsong,"Noto Serif CJK SC",serif;margin:0 0 28.95pt}
h2,h3,h4{font-size:16pt;line-height:28.95pt;margin:0;text-indent:2em;break-after:avoid}
h2{font-family:"黑体",SimHei,"Noto Sans CJK SC",sans-serif;font-weight:400}h3{font-family:"楷体_GB2312","楷体",KaiTi,serif;font-weight:400}h4{font-weight:700}
p{margin:0;text-align:justify}
.draft{border:0;padding:0;margin:0 0 28.95pt;font:14pt "黑体",SimHei,sans-serif}
.watermark{display:block;position:fixed;top:40%;left:25%;font-size:120pt;line-height:1;color:#000;opacity:.08;transform:rotate(-45deg)}
.attachment{break-before:page}.attachment h2 .mark{display:block;text-indent:0}.attachment h2{text-indent:0}
.attachment h2 .title{display:block;margin:28.95pt 0;text-align:center;font:400 22pt/28.95pt "方正小标宋简体","华文中宋",STZhongsong,"Noto Serif CJK SC",serif}
.scroll{overflow:visible}table{font-size:10.5pt;line-height:1.3;letter-spacing:0;margin:0}thead{display:table-header-group}tr{break-inside:avoid}.group{break-after:avoid}
th,td{border:.5pt solid #000;padding:1mm 1.2mm;vertical-align:middle}
.signature{margin:28.95pt 4em 0 0;break-inside:avoid}footer{border:0;margin:28.95pt 0 0;font:9pt "宋体",SimSun,serif}
}
`;
