/** The style sheet of the report: light and dark by the reader's preference, and paper. Colours keep a contrast of 4.5 to 1 or more. */
export const style = `
:root{color-scheme:light dark;--page:#fff;--card:#f6f7f9;--text:#1b1f24;--soft:#535b66;--line:#c9ced6;--link:#0b57a8;--pass:#17653a;--violation:#a3161b;--undecided:#7a4a00;--mark:#fff3c4}
@media(prefers-color-scheme:dark){:root{--page:#14171b;--card:#1e2329;--text:#e8eaed;--soft:#aab2bd;--line:#434b56;--link:#8ab8f5;--pass:#6fd296;--violation:#ff9a95;--undecided:#f0c069;--mark:#4a3d10}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1.25rem 4rem;background:var(--page);color:var(--text);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.35rem;line-height:1.3;margin:2.2rem 0 .6rem;padding-top:.5rem;border-top:2px solid var(--line)}h3{font-size:1.12rem;margin:1.8rem 0 .5rem}h4{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.5rem 0}.soft{color:var(--soft)}.small{font-size:.875em}a{color:var(--link)}
td>.id,th>.id{display:inline-block;min-width:10em}.hash{font-size:.72em}
code,.id{font-family:ui-monospace,"Liberation Mono",Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{position:static}
.verdict{display:inline-block;font-weight:700;border:2px solid currentColor;border-radius:.3rem;padding:.02rem .45rem;white-space:nowrap}
.pass{color:var(--pass)}.violation{color:var(--violation)}.undecided{color:var(--undecided)}
.summary{border:1px solid var(--line);border-left:.4rem solid var(--line);background:var(--card);padding:.6rem 1rem;border-radius:.3rem}
.summary.is-pass{border-left-color:var(--pass)}.summary.is-violation{border-left-color:var(--violation)}.summary.is-undecided{border-left-color:var(--undecided)}
.scroll{overflow-x:auto}#index-table tbody th{min-width:15rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9375rem}caption{text-align:left;color:var(--soft);font-size:.875rem;padding:.2rem 0}
th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top}thead th{background:var(--card)}tbody th{font-weight:600}tbody th .small{font-weight:400}
th button{font:inherit;font-weight:700;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}th button::after{content:" \\2195";color:var(--soft)}
th[aria-sort=ascending] button::after{content:" \\2191";color:inherit}th[aria-sort=descending] button::after{content:" \\2193";color:inherit}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;margin:.8rem 0}.tools[hidden]{display:none}.tools label{display:grid;gap:.15rem;font-size:.875rem}
input,select,.tools button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:.25rem;padding:.3rem .5rem}
details{border:1px solid var(--line);border-radius:.3rem;margin:.6rem 0;padding:0 .8rem}summary{cursor:pointer;padding:.35rem 0;font-weight:600}details[open]>summary{border-bottom:1px solid var(--line);margin-bottom:.5rem}
summary h2,summary h4{display:inline;border:0;margin:0;padding:0}details.model{padding:0 1.1rem .4rem}
blockquote{margin:.4rem 0;padding:.4rem .9rem;border-left:.25rem solid var(--soft);background:var(--card);white-space:pre-wrap;font-family:Georgia,"Liberation Serif",serif}
ul,ol{padding-left:1.4rem;margin:.4rem 0}.plain{list-style:none;padding-left:0}.duties li{display:grid;grid-template-columns:1.6rem 1fr;margin:.55rem 0}.duties input{width:1.05rem;height:1.05rem;margin-top:.25rem}
td ul{margin:0;padding-left:1.1rem}.source{display:block}.exact{display:block;border:1px dashed var(--soft);padding:.3rem .6rem;margin:.25rem 0;background:var(--card)}
.finding{border-left:.25rem solid var(--line);padding:.1rem 0 .1rem .8rem;margin:.9rem 0}.finding.is-error{border-left-color:var(--violation)}.finding.is-warning{border-left-color:var(--undecided)}
dl.facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.15rem 1rem;margin:.5rem 0}dl.facts dt{color:var(--soft)}dl.facts dd{margin:0;overflow-wrap:anywhere}
figure{margin:.8rem 0}figcaption{color:var(--soft);font-size:.875rem}svg{max-width:100%;height:auto}svg text{fill:var(--text);font-family:"Liberation Sans",Helvetica,Arial,sans-serif;paint-order:stroke;stroke-linejoin:round}.chart text,.lineage .edge text{stroke:var(--page);stroke-width:4px}
.lineage polygon{fill:var(--card);stroke:var(--soft)}.lineage .edge path{stroke:var(--soft);fill:none}.lineage .edge polygon{fill:var(--soft)}.lineage>g>polygon:first-of-type{fill:none;stroke:none}
.lineage .decides polygon,.lineage .decides path{stroke:var(--violation);stroke-width:3}.lineage .edge.decides polygon{fill:var(--violation)}.lineage .edge text{fill:var(--soft)}.lineage .decides text{fill:var(--text);font-weight:700}
.chart .axis{stroke:var(--soft);fill:none}.chart .grid{stroke:var(--line)}.chart .limit{stroke:var(--violation);stroke-width:2;stroke-dasharray:8 4}.chart .figure{stroke:var(--link);stroke-width:2.5;fill:none}.chart .dot{fill:var(--link)}.chart .cross{fill:var(--page);stroke:var(--violation);stroke-width:2.5}
@media screen and (max-width:40rem){body{padding:1rem .8rem 3rem}dl.facts{grid-template-columns:1fr}dl.facts dd{margin:0 0 .4rem}
.cards,.cards caption,.cards tbody,.cards tr,.cards th,.cards td{display:block}.cards thead{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden;white-space:nowrap}.cards tr{border:1px solid var(--line);margin:.6rem 0}.cards th,.cards td{border:0}.cards tbody th{background:var(--card)}
.cards td::before{content:attr(data-head);display:block;color:var(--soft);font-size:.8em}td>.id,th>.id{min-width:0}}
@page{margin:17mm 15mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#444}@bottom-left{content:"modelcheck report, not legal advice";font:9pt sans-serif;color:#444}}
@media print{:root{--page:#fff;--card:#f3f4f6;--text:#000;--soft:#444;--line:#999;--link:#000;--pass:#0d4d2a;--violation:#8c0f14;--undecided:#5c3800;--mark:#fff3c4;color-scheme:light}
body{max-width:none;padding:0;font-size:10pt}table{font-size:9pt;width:calc(100% - 1px)}td>.id,th>.id{min-width:7em}th,td{padding:.25rem .45rem}.chart text,.lineage .edge text{stroke:none!important}.tools,.skip{display:none!important}#index-table tbody th{min-width:9em}.scroll{overflow:visible}
h1,h2,h3,h4,caption,summary{break-after:avoid}tr,.finding,figure,.duties li,.summary,main>section:last-of-type{break-inside:avoid}thead{display:table-header-group;break-after:avoid;break-inside:avoid}tbody tr:first-child{break-before:avoid}p,blockquote{orphans:3;widows:3}
details{border:0;padding:0!important}details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}details.model,article.model{break-before:page}figure svg{max-height:200mm}a{text-decoration:none}th button::after{content:none}tr[hidden]{display:table-row}}
@media(forced-colors:active){.verdict,.finding{border-color:CanvasText}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
