/** The look of documents: the tokens of the product, on screen and on paper. */
export const PAGE_STYLE: string = `
:root{color-scheme:light dark;
--page:light-dark(#fbfbf9,#16181b);--sunken:light-dark(#f4f4f1,#101215);--rule:light-dark(#e0e0db,#2e3137);--edge:light-dark(#c2c2bc,#484c54);
--muted:light-dark(#585c66,#a3a7b0);--text:light-dark(#363a43,#cfd1d6);--strong:light-dark(#14171d,#f3f4f6);--accent:light-dark(#2956c4,#8db2f7);--bar:light-dark(#8b909c,#7b808b)}
*{box-sizing:border-box}
html{background:var(--page);color:var(--text);font:400 15px/1.5 "Instrument Sans",system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0}
main{max-width:62rem;margin:0 auto;padding:clamp(1.25rem,4vw,3.5rem) clamp(1rem,4vw,3rem) 4rem}
h1,h2,h3,h4{margin:0;color:var(--strong);font-weight:600;line-height:1.25;text-wrap:balance}
h1{max-width:46rem;font-size:clamp(1.5rem,1.1rem + 2vw,2.125rem);line-height:1.2;letter-spacing:-.014em;text-wrap:pretty}
h2{margin-block:3rem .75rem;padding-block-start:.75rem;border-block-start:1px solid var(--edge);font-size:1.3125rem;letter-spacing:-.01em}
h3{margin-block:1.75rem .5rem;font-size:1rem}
h4{margin-block:1rem .25rem;font-size:.875rem}
p,ul,ol,dl,dd,figure{margin:0;padding:0}
p{max-width:46rem;text-wrap:pretty}
p+p{margin-block-start:.5rem}
ul,ol{padding-inline-start:1.125rem}
.brand{display:flex;align-items:center;gap:.5rem;margin-block-end:2.5rem;color:var(--muted);font-size:.875rem}
.brand svg{inline-size:1.25rem;block-size:1.25rem}
.facts{margin-block-start:.75rem;color:var(--muted);font-size:.875rem;overflow-wrap:anywhere}
.lead{margin-block-end:1rem;color:var(--muted)}
.note,.source{margin-block-start:.5rem;color:var(--muted);font-size:.8125rem}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:0 2rem}
.figures>div{padding-block:.5rem .75rem;border-block-start:1px solid var(--rule);break-inside:avoid}
.figures dt{font-size:.875rem}
.figures .value{color:var(--strong);font-size:1.25rem;font-weight:600;line-height:1.35;font-variant-numeric:tabular-nums}
.figures .meaning{color:var(--muted);font-size:.75rem;line-height:1.4}
.wide{overflow-x:auto}
table{inline-size:100%;border-collapse:collapse;font-size:.8125rem;line-height:1.25rem;font-variant-numeric:tabular-nums}
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.25rem 1rem .25rem 0;border-block-end:1px solid var(--rule);text-align:start;font-weight:400;vertical-align:baseline}
thead th{border-block-end-color:var(--edge);color:var(--muted);font-size:.75rem;line-height:1rem;vertical-align:bottom}
tbody th{color:var(--strong);font-weight:550}
@media screen{.wide tbody th{white-space:nowrap}}
td{color:var(--strong)}
.figure{text-align:end}
:is(th,td):last-child{padding-inline-end:0}
tfoot :is(th,td){border-block-end:0;color:var(--muted)}
.mark{display:inline-grid;place-items:center;inline-size:1.75rem;block-size:1.25rem;margin-inline-end:.5rem;border-radius:3px;font-size:.6875rem;font-weight:650;line-height:1;vertical-align:baseline;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bars{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;align-items:center;gap:.25rem 1rem;font-size:.8125rem}
.bars .pair{display:grid;gap:2px}
.bar{display:flex;align-items:center;gap:.5rem;font-variant-numeric:tabular-nums;line-height:1}
.bar i{display:block;flex:none;min-inline-size:1px;block-size:.75rem;border-radius:1px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar.soft i{block-size:.375rem;opacity:.55}
.bar span{color:var(--muted);font-size:.75rem}
.segments{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1.5rem 2.5rem}
.segments section{padding-block-start:.625rem;border-block-start:1px solid var(--rule);break-inside:avoid;font-size:.875rem}
.segments h3{margin:0 0 .25rem}
.segments .who{color:var(--muted);font-size:.8125rem;font-variant-numeric:tabular-nums}
.segments ol{margin-block-start:.375rem}
.terms{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:.75rem 2.5rem}
.terms>div{break-inside:avoid}
.terms dt{color:var(--strong);font-weight:600}
ul.columns{columns:18rem;column-gap:2.5rem;font-size:.875rem}
ul.columns li{break-inside:avoid}
figure{margin-block-start:1.5rem;break-inside:avoid}
figure svg{display:block;max-inline-size:100%;block-size:auto}
figcaption{margin-block-end:.5rem}
.chart{margin-block-start:2.5rem;padding-block-start:.75rem;border-block-start:1px solid var(--edge)}
.chart h2{margin:0;padding:0;border:0}
.chart .light,.chart .dark{margin-block-start:1rem}
.chart svg{display:block;max-inline-size:100%;block-size:auto}
header+.figures{margin-block-start:2rem}
.chart .dark{display:none}
details{margin-block-start:.5rem;font-size:.875rem}
summary{color:var(--accent);cursor:pointer}
.month{fill:var(--bar)}
.month:hover{fill:var(--accent)}
.axis{stroke:var(--edge)}
figure svg text{fill:var(--muted);font-size:11px;font-family:inherit}
@media (prefers-color-scheme:dark){.chart .light.paired{display:none}.chart .dark{display:block}}
.chart .light,.chart .dark{overflow-x:auto}
@media (width<40rem){.chart svg{min-inline-size:34rem}.segments{grid-template-columns:1fr}.bars{grid-template-columns:1fr}.bars .name{margin-block-start:.5rem}}
@page{size:A4;margin:22mm 18mm 20mm}
@page{@top-left{font:8pt "Instrument Sans",system-ui,sans-serif;color:#585c66;vertical-align:bottom;padding-bottom:6mm}@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Instrument Sans",system-ui,sans-serif;color:#585c66}@bottom-left{content:"Kesit";font:600 8pt "Instrument Sans",system-ui,sans-serif;color:#585c66}}
@page:first{@top-left{content:none}}
@media print{
:root{color-scheme:light;--page:#fff}
html{font-size:10pt}
main{max-width:none;padding:0}
h2{margin-block-start:2rem;break-after:avoid}
h3,h4,figcaption{break-after:avoid}
.new-page{break-before:page;margin-block-start:0;border-block-start:0;padding-block-start:0}
tr,li,.bars>*{break-inside:avoid}
thead{display:table-header-group}
tfoot{display:table-row-group}
.whole{break-inside:avoid}
h1{max-width:none;font-size:18pt}
table{font-size:8.5pt;line-height:1.35}
thead th{font-size:8pt}
td.word{white-space:nowrap}
.chart svg>rect:first-of-type{fill:none}
.wide{overflow:visible}
.segments{grid-template-columns:1fr 1fr;gap:1rem 1.5rem}
.terms{grid-template-columns:1fr 1fr}
.figures{grid-template-columns:repeat(3,1fr)}
details{display:none}
.chart{break-inside:avoid}
.chart .light.paired{display:block}.chart .dark{display:none}
}
`.trim();
