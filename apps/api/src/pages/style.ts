/** The one style sheet of the pages that the API makes itself; colours are those of the apps. */
export const style = `
:root{color-scheme:light dark;--bg:#f7fafa;--surface:#fff;--sunken:#f0f3f3;--line:#dde3e2;--text:#17201f;--text-2:#485453;--link:#144bab;--focus:#2561ce;--plate:#144bab;--brass:#e3ad4b;--soft:#f1f6fe;--shadow:0 1px 2px rgb(12 39 88/.06)}
@media (prefers-color-scheme:dark){:root{--bg:#0d1416;--surface:#151c1e;--sunken:#1a2124;--line:#2a3336;--text:#e9edee;--text-2:#b9c1c4;--link:#96bbfb;--focus:#96bbfb;--plate:#1a52b5;--brass:#f1c961;--soft:#17263f;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;font:1.0625rem/1.5 "Hanken Grotesk Variable",system-ui,sans-serif;background:var(--bg);color:var(--text)}
a{color:var(--link);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:8px;padding:8px 12px;background:var(--surface);z-index:1}
header{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;padding:16px clamp(16px,4vw,48px);border-bottom:1px solid var(--line);background:var(--surface)}
.mark{font-weight:700;letter-spacing:-.012em;color:var(--text);text-decoration:none;border-left:6px solid var(--brass);padding-left:10px}
.owner{color:var(--text-2)}
main{flex:1;width:100%;max-width:46rem;margin:0 auto;padding:clamp(24px,6vh,64px) 16px 48px;outline:none}
main.wide{max-width:72rem;padding-top:32px}
h1{font-size:1.625rem;line-height:1.25;letter-spacing:-.012em;margin:0 0 8px}
h2{font-size:1.1875rem;line-height:1.35;margin:40px 0 8px}
p{margin:0 0 16px}.lead,.meta{color:var(--text-2)}
.doors{list-style:none;margin:24px 0 0;padding:0;display:grid;gap:12px}
.doors a{display:grid;grid-template-columns:auto 1fr;gap:2px 16px;align-items:center;padding:16px 20px;border:1px solid var(--line);border-radius:16px;background:var(--surface);color:var(--text);text-decoration:none;box-shadow:var(--shadow)}
.doors a:hover{border-color:var(--link)}
.plate{grid-row:span 2;width:52px;height:52px;border-radius:3px;background:var(--plate);color:#fff;box-shadow:inset 0 0 0 3px var(--plate),inset 0 0 0 4.5px #fff;display:grid;place-items:center;font-weight:600;font-size:1.5rem}
.doors b{font-weight:650;font-size:1.1875rem;line-height:1.3}.doors small{font-size:.9375rem;color:var(--text-2)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem;background:var(--surface);border:1px solid var(--line)}
th,td{text-align:left;vertical-align:top;padding:8px 12px;border-bottom:1px solid var(--line)}th{color:var(--text-2);font-weight:600}
td.mono{white-space:nowrap}
code,.mono{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}
:target{background:var(--soft)}
footer{padding:16px clamp(16px,4vw,48px);border-top:1px solid var(--line);display:flex;flex-wrap:wrap;gap:8px 24px;font-size:.9375rem;color:var(--text-2)}
.mails{list-style:none;margin:16px 0 0;padding:0;border:1px solid var(--line);border-radius:10px;overflow:hidden;background:var(--surface)}
.mails li+li{border-top:1px solid var(--line)}
.mails a{display:grid;grid-template-columns:5.5rem 1fr auto;gap:2px 16px;padding:12px 16px;color:var(--text);text-decoration:none}
.mails a:hover{background:var(--sunken)}.mails b{font-weight:650;overflow-wrap:anywhere}.mails small{color:var(--text-2);font-size:.875rem;overflow-wrap:anywhere}
.kind{grid-row:span 2;align-self:start;justify-self:start;padding:1px 8px;border:1px solid var(--line);border-radius:3px;background:var(--sunken);font-size:.875rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:16px 0}dt{color:var(--text-2)}dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:16px;border:1px solid var(--line);border-radius:10px;background:var(--surface);font:.9375rem/1.5 ui-monospace,monospace}
iframe{width:100%;height:70vh;border:1px solid var(--line);border-radius:10px;background:#fff}
nav.tabs{display:flex;flex-wrap:wrap;gap:8px 20px;margin:16px 0 0}
@media (max-width:40rem){.mails a{grid-template-columns:1fr}.kind{grid-row:auto}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:8px}}
`

/** The same mark as in the apps. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#144bab"/><rect x="1.75" y="1.75" width="20.5" height="20.5" rx="3.6" fill="none" stroke="#fff" stroke-opacity=".7"/><path d="M5.5 18.5v-3h4V12h4V8.5h5v10z" fill="#fff"/></svg>'
