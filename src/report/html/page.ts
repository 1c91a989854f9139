import { sha256Hex } from '../../util/digest.ts';
import { html, trusted, type Markup } from './markup.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/**
 * A whole document that loads nothing and runs nothing but its own script: the policy of the page names the digests of its one
 * style sheet and its one script (https://www.w3.org/TR/CSP3/).
 */
export function renderPage(title: string, body: Markup): string {
  const policy = `default-src 'none'; style-src '${sourceDigest(style)}'; script-src '${sourceDigest(script)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<main id="content">
${body}
</main>
<script>${trusted(script)}</script>
</body>
</html>
`.markup;
}

function sourceDigest(content: string): string {
  const bytes = sha256Hex(content).match(/../g) ?? [];
  return `sha256-${btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(''))}`;
}
