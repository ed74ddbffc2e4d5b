/**
 * How the page looks, on screen in light and dark and on paper. Text keeps to a length that reads well; tables and the
 * picture may be wider.
 */
export const stylesheet = `:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #1d2430;
  --soft: #5a6472;
  --line: #d9dee5;
  --shade: #f4f6f9;
  --canvas: #ffffff;
  --link: #0b5cad;
  --stateful: #8a4b00;
  --stateless: #0b6b45;
  --hybrid: #5b3fa0;
  --error: #b3182b;
  --warning: #8a5a00;
  --information: #0b5cad;
  --hint: #5a6472;
  --prose: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Code', 'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161a20;
    --ink: #dfe4ea;
    --soft: #9aa5b3;
    --line: #333b46;
    --shade: #1f252d;
    --canvas: #e9edf2;
    --link: #7db8f2;
    --stateful: #f0b35e;
    --stateless: #6fd0a3;
    --hybrid: #bfa8f5;
    --error: #ff8a93;
    --warning: #f0c15e;
    --information: #7db8f2;
    --hint: #9aa5b3;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 3rem 1.5rem 6rem;
  max-width: 62rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--prose);
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, nav, table, dl, figcaption, .subtitle { font-family: var(--sans); }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 0.4rem; font-size: 2.1rem; letter-spacing: -0.015em; }
h2 { margin: 3.2rem 0 0.9rem; font-size: 1.45rem; letter-spacing: -0.01em; }
h3 { margin: 2.2rem 0 0.6rem; font-size: 1.12rem; }
h4, h5 { margin: 1.6rem 0 0.4rem; font-size: 1rem; }
section.chapter > h2 { margin-top: 4.5rem; padding-top: 1.4rem; border-top: 3px solid var(--ink); font-size: 1.8rem; }
section.chapter > section > h3 { margin-top: 2.8rem; font-size: 1.3rem; }
p, ul, ol, blockquote { max-width: 42rem; margin: 0 0 0.9rem; }
ul, ol { padding-left: 1.3rem; }
li { margin: 0.3rem 0; padding-left: 0.15rem; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: from-font; }
code { font: 0.86em/1.3 var(--mono); overflow-wrap: anywhere; }
p code, li code, dd code { padding: 0.08em 0.22em; border-radius: 3px; background: var(--shade); }
h1 code, h2 code, h3 code, h4 code { font-size: 0.94em; font-weight: inherit; }
header { margin-bottom: 1.6rem; padding-bottom: 1.4rem; border-bottom: 1px solid var(--line); }
.subtitle { margin: 0; color: var(--soft); font-size: 0.95rem; }
.motto { color: var(--soft); font-style: italic; }
nav { margin: 0 0 1rem; font-size: 0.92rem; line-height: 1.5; }
nav > ol { max-width: none; columns: 16rem auto; column-gap: 2.5rem; }
nav ol { margin: 0; }
nav li { margin: 0.12rem 0; break-inside: avoid; }
nav li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
.numbers { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 1.5rem 0; }
.numbers > div {
  flex: 1 1 7.5rem;
  display: flex;
  flex-direction: column-reverse;
  justify-content: flex-end;
  padding: 0.7rem 0.9rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--shade);
}
.numbers dt { color: var(--soft); font-size: 0.82rem; line-height: 1.35; }
.numbers dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
blockquote { padding: 0.1rem 0 0.1rem 1.1rem; border-left: 3px solid var(--line); }
blockquote p { margin: 0 0 0.2rem; }
blockquote footer { color: var(--soft); font: 0.86rem/1.4 var(--sans); }
.wide { margin: 1.1rem 0 1.6rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.89rem; line-height: 1.45; }
caption { padding: 0 0 0.45rem; text-align: left; color: var(--soft); font-size: 0.86rem; }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--line); color: var(--soft); font-size: 0.8rem; font-weight: 600; vertical-align: bottom; }
tbody th { min-width: 8rem; font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { font-weight: 600; }
td > .tag { white-space: nowrap; }
.tag.stateful { color: var(--stateful); }
.tag.stateless { color: var(--stateless); }
.tag.hybrid { color: var(--hybrid); }
.tag.error { color: var(--error); }
.tag.warning { color: var(--warning); }
.tag.information { color: var(--information); }
.tag.hint { color: var(--hint); }
figure { margin: 1.4rem 0; }
.picture { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--canvas); text-align: center; }
.picture svg { max-width: 100%; height: auto; }
.large .picture svg { max-width: none; }
figcaption { max-width: 42rem; margin-top: 0.6rem; color: var(--soft); font-size: 0.89rem; line-height: 1.45; }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 3rem; font-size: 1rem; }
  h1 { font-size: 1.6rem; }
}
@page { margin: 18mm 16mm 20mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff;
    --ink: #000000;
    --soft: #444444;
    --line: #bbbbbb;
    --shade: #f2f2f2;
    --canvas: #ffffff;
    --link: #000000;
    --stateful: #7a4200;
    --stateless: #0a5c3b;
    --hybrid: #4b3391;
    --error: #99001a;
    --warning: #6f4800;
    --information: #084a8b;
    --hint: #444444;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  h1 { font-size: 20pt; }
  h2 { margin-top: 22pt; font-size: 14pt; }
  h3 { font-size: 11.5pt; }
  h1, h2, h3, h4, h5, caption, .motto, p:has(+ ul), p:has(+ ol) { break-after: avoid; }
  nav { display: none; }
  section.chapter { break-before: page; }
  section.chapter > h2 { margin-top: 0; }
  a { text-decoration: none; }
  p, li, blockquote { orphans: 3; widows: 3; }
  tr, figure, blockquote, .numbers, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide, .picture { overflow: visible; }
  .picture { padding: 0; border: 0; }
  .picture svg, .large .picture svg { max-width: 100%; max-height: 225mm; }
  .numbers { gap: 4pt; }
  .numbers > div { flex: 1 1 0; min-width: 0; padding: 5pt 6pt; }
  .numbers dt { font-size: 7.5pt; }
  .numbers dd { font-size: 14pt; }
  table { font-size: 9pt; }
  th, td { padding-right: 0.6rem; }
  th.number, td.number { padding-right: 1.2rem; }
  th.number { white-space: normal; }
  tbody th { min-width: 24mm; }
  td:last-child:not(.number) { min-width: 24mm; }
}
`;
