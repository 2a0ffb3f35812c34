/** How the page looks at a screen, light or dark, from a phone's width up. */
export const screenStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--faint:#595959;--line:#c8c8c8;--wash:#f3f4f6;--link:#0b4f9e;
--met:#1a6e3c;--partial:#7a5200;--unmet:#a3211b;--missing:#5a5f66;--bar:#1f5fa8;--track:#dfe3e8;--draft:#a3211b}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e8e8e8;--faint:#a9adb3;--line:#44484e;--wash:#22262b;--link:#8fc0ff;
--met:#7fd19b;--partial:#f0c05a;--unmet:#ff9c94;--missing:#b6bcc4;--bar:#6aa9f0;--track:#343a41;--draft:#ff9c94}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.8 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{max-width:56rem;margin:0 auto;padding:0 1rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,input:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h1{text-align:center;font-size:1.7rem;line-height:1.5;margin:2rem 0 1rem}h1 span{display:block}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0}article p{text-indent:2em}article .flush,article footer p,.signature p{text-indent:0}
.notes{display:grid;grid-template-columns:auto 1fr;margin:1.2rem 0}.notes p{margin:0;text-indent:2em}.notes ol{margin:0;padding-left:1.4em}
.draft{margin:1rem 0;padding:.5rem 1rem;border:2px solid var(--draft);color:var(--draft);font-weight:700;text-align:center}
.watermark{display:none}
.figures{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0}.figures div{flex:1 1 9rem;padding:.8rem 1rem;background:var(--wash)}
dt{color:var(--faint)}dd{margin:0;white-space:nowrap}dd b{font-size:1.6rem}
article{margin-top:2rem;padding-top:1rem;border-top:2px solid var(--line)}
.drawing{margin:1.5rem 0}figcaption{text-align:center;font-weight:700}.value{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg{display:block;width:100%;max-width:44rem;height:auto;margin:0 auto;letter-spacing:0}text.ink{fill:var(--ink)}text.faint{fill:var(--faint)}
rect.earned{fill:var(--bar)}rect.whole{fill:var(--track);stroke:var(--faint)}polyline.earned{stroke:var(--bar)}polyline.rule{stroke:var(--line)}
.filter{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;border:1px solid var(--line);padding:.5rem 1rem;margin:.5rem 0}.filter legend{padding:0 .4rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.8rem 0;font-size:.9rem;line-height:1.6}
.parted{table-layout:fixed;margin-bottom:0}.kept .parted{margin:-1px 0 .8rem}
caption{text-align:left;color:var(--faint);padding:.3rem 0}th,td{border:1px solid var(--line);padding:.35rem .5rem;vertical-align:top;text-align:left}
thead th{background:var(--wash)}.group th{background:var(--wash)}td.center{text-align:center}.word{white-space:nowrap}td.end{text-align:right;font-variant-numeric:tabular-nums}
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
.signature{display:grid;width:max-content;margin:2rem 4em 0 auto;justify-items:center}.signature .name{margin:0 -9em}
.letterhead{margin-top:2rem}.letterhead p{text-indent:0}.sender{color:var(--draft);text-align:center;font-size:2.2rem;line-height:1.3;font-weight:700}
.numbers,.issued{display:flex;justify-content:space-between;gap:1em;padding:0 1em}.printed{border-bottom:2px solid var(--draft)}.reserved .numbers{margin:0}
.imprint{margin-top:2rem;border:solid var(--ink);border-width:2px 0}article .imprint p{text-indent:0;margin:0;padding:.2rem 1em}article .imprint .copies{padding-left:4em;text-indent:-3em}.copies+.issued{border-top:1px solid var(--ink)}
footer{margin-top:3rem;padding-bottom:2rem;color:var(--faint);font-size:.8rem;border-top:1px solid var(--line)}
@media screen{.overview~article .attachment .drawing{display:none}}
@media screen and (max-width:48rem){.matrix,.matrix caption,.matrix tbody,.matrix tr,.matrix th,.matrix td{display:block;width:auto;border:0;padding:.1rem 0}
article table{min-width:44rem}.drawing svg{min-width:36rem}summary{flex-wrap:wrap}summary .name{flex:1 0 calc(100% - 2rem)}.signature{margin-right:2em}}
`;
