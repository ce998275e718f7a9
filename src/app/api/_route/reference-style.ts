/** Inline on the page, because it loads nothing. The colours are those of the tokens. */
export const referenceStyle = `
:root { color-scheme: dark; font: 16px/1.55 system-ui, sans-serif; background: #100c09; color: #ece7e1; }
body { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 6rem; }
a { color: #f1f58f; } a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid #f1f58f; outline-offset: 3px; }
h1 { font-size: 2.25rem; font-weight: 600; margin: .25rem 0 1rem; } h2 { margin: 3rem 0 1rem; font-size: 1.5rem; font-weight: 600; }
h3 { margin: 0 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; } code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; list-style: none; padding: 0; }
article { border: 1px solid #2b2623; border-radius: 12px; padding: 1rem 1.25rem; margin: 1rem 0; background: #161311; }
article p { margin: .25rem 0 .5rem; } .quiet { color: #b3aaa1; }
.method { display: inline-block; min-width: 4.2em; font-size: .8em; letter-spacing: .04em; }
.get { color: #8fd0b0; } .post { color: #f1f58f; } .put, .patch { color: #9db8f2; } .delete { color: #f09a8d; }
summary { cursor: pointer; padding: .35rem 0; } pre { overflow: auto; max-height: 24rem; padding: 1rem; border-radius: 8px; background: #0b0908; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .4rem 2rem .4rem 0; border-bottom: 1px solid #2b2623; }
`;
