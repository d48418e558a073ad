"""How the page of findings looks: light or dark as its reader likes, narrow or wide, and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --page: #fff; --soft: #57606a; --line: #d0d7de; --box: #f6f8fa;
  --error: #a40e26; --warning: #7a4d00; --note: #0a4f8f; --mark: #ffe08a; --also: #cfe3ff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --page: #0d1117; --soft: #9aa4af; --line: #30363d;
  --box: #161b22; --error: #ff8f8a; --warning: #e3b341; --note: #79c0ff; --mark: #6b5200; --also: #1d3f6e; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
td .rule { white-space: nowrap; }
td:first-child { text-align: end; font-variant-numeric: tabular-nums; }
article { margin: 1.25rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 6px;
  border-inline-start: 4px solid var(--soft); }
article.error { border-inline-start-color: var(--error); }
article.warning { border-inline-start-color: var(--warning); }
article.note { border-inline-start-color: var(--note); }
.severity { font-weight: 700; }
.error .severity, .severity.error { color: var(--error); }
.warning .severity, .severity.warning { color: var(--warning); }
.note .severity, .severity.note { color: var(--note); }
.rule { font-family: ui-monospace, monospace; font-weight: 400; }
figure { margin: .75rem 0; }
figcaption { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.lines { background: var(--box); border-radius: 4px; padding: .4rem 0; font: .875rem/1.6 ui-monospace, monospace; }
.line { display: grid; grid-template-columns: 4.5rem 1fr; }
.number { color: var(--soft); text-align: end; padding-inline-end: .75rem; user-select: none; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; padding-inline-end: .5rem; min-width: 0; }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: .1em 0; }
.also mark { background: var(--also); }
dl { margin: .5rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .15rem .75rem; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
pre { background: var(--box); padding: .5rem .75rem; border-radius: 4px; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.clean { color: var(--soft); }
@media (max-width: 40rem) { td .rule { white-space: normal; }
  .line { grid-template-columns: 2.5rem 1fr; } dl { display: block; }
  dd { margin: 0 0 .4rem; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } article { break-inside: avoid; }
  mark { background: none; text-decoration: underline; text-decoration-thickness: 2px; } }
"""
