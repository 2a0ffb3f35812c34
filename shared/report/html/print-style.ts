/** On paper: the official order and page of GB/T 9704-2012, without what only serves a screen. */
export const printStyle = `
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page turned{size:A4 landscape;margin:28mm 37mm 26mm 35mm}
@page :right{@bottom-right{content:"— " counter(page) " —\\3000";font:14pt "宋体",SimSun,serif;vertical-align:top;padding-top:4.5mm}}
@page :left{@bottom-left{content:"\\3000— " counter(page) " —";font:14pt "宋体",SimSun,serif;vertical-align:top;padding-top:4.5mm}}
@page turned:right{@bottom-right{content:none}@left-bottom{content:"— " counter(page) " —";font:14pt "宋体",SimSun,serif;writing-mode:vertical-rl;vertical-align:top;text-align:right;padding:0 4.5mm 14pt 0}}
@page turned:left{@bottom-left{content:none}@left-top{content:"— " counter(page) " —";font:14pt "宋体",SimSun,serif;writing-mode:vertical-rl;vertical-align:top;text-align:left;padding:14pt 4.5mm 0 0}}
@media print{
:root{--paper:#fff;--ink:#000;--faint:#000;--line:#000;--wash:#fff;--link:#000;--draft:#c00000;--bar:#1f5fa8;--track:#eef0f3}
body{font:16pt/28.95pt "仿宋_GB2312","仿宋",FangSong,"Noto Serif CJK SC",serif;letter-spacing:-.25pt;overflow-wrap:anywhere}
main{max-width:none;padding:0}article{margin:0;padding:0;border:0}.skip,.overview,caption{display:none}
h1{font:400 22pt/28.95pt "方正小标宋简体","华文中宋",STZhongsong,"Noto Serif CJK SC",serif;letter-spacing:0;margin:0 0 28.95pt}
h2,h3,h4{font-size:16pt;line-height:28.95pt;margin:0;text-indent:2em;break-after:avoid}
h2{font-family:"黑体",SimHei,"Noto Sans CJK SC",sans-serif;font-weight:400}h3{font-family:"楷体_GB2312","楷体",KaiTi,serif;font-weight:400}h4{font-weight:700}
p{margin:0;text-align:justify;widows:2;orphans:2}
.draft{border:0;padding:0;margin:0 0 28.95pt;font:14pt "黑体",SimHei,sans-serif}
.watermark{display:block;position:fixed;top:40%;left:25%;font-size:120pt;line-height:1;color:#000;opacity:.08;transform:rotate(-45deg)}
.attachment{break-before:page}.attachment h2 .mark{display:block;text-indent:0}.attachment h2{text-indent:0}
.attachment h2 .title{display:block;margin:28.95pt 0;text-align:center;font:400 22pt/28.95pt "方正小标宋简体","华文中宋",STZhongsong,"Noto Serif CJK SC",serif}
.scroll{overflow:visible}table{font-size:10.5pt;line-height:1.3;letter-spacing:0;margin:0}thead{display:table-header-group}tr{break-inside:avoid}.group{break-after:avoid}.kept{break-inside:avoid}p+.kept,.drawing+.kept{break-before:avoid}.kept .parted{margin:-.5pt 0 0}p:has(+.scroll){break-after:avoid}
th,td{border:.5pt solid #000;padding:1mm 1.2mm;vertical-align:middle}thead th{text-align:center;font-weight:400;font-family:"黑体",SimHei,"Noto Sans CJK SC",sans-serif}
.notes{margin-top:28.95pt;break-before:avoid;break-inside:avoid}.notes a{text-decoration:none}
.signature{margin:28.95pt 4em 0 auto;break-before:avoid;break-inside:avoid}.turned{page:turned}.drawing{margin:0 0 4mm;break-inside:avoid;text-align:center}figcaption{font-size:10.5pt;line-height:1.6}
.letterhead{margin:0 0 57.9pt;padding-top:35mm}.sender{height:42pt;line-height:42pt;margin:0 0 57.9pt;text-align:center;font:400 42pt/42pt "方正小标宋简体","华文中宋",STZhongsong,"Noto Serif CJK SC",serif;color:#d7000f;white-space:nowrap}
.reserved{padding-top:calc(35mm + 42pt + 57.9pt)}.numbers{padding:0 1em 4mm}.signer{font-family:"楷体_GB2312","楷体",KaiTi,serif}.printed{border-bottom:.7mm solid #d7000f}
.imprint{margin:28.95pt 0 0;border-width:.35mm 0;font-size:14pt;line-height:22pt;letter-spacing:0;break-inside:avoid}.copies+.issued{border-top:.25mm solid #000}
footer{border:0;margin:14pt 0 0;padding:0;font:9pt "宋体",SimSun,serif;break-before:avoid}footer p{text-align:left}
}
`;
