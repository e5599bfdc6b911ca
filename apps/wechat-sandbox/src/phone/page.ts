import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html, type Html } from './html';

// The same two steps up from src/phone and from dist/phone.
const assets = join(__dirname, '..', '..', 'assets');

/** The text of a file that the phone shows or runs. */
export function asset(name: string): string {
  return readFileSync(join(assets, name), 'utf8');
}

/** A whole page in the phone's looks. */
export function pageOf(title: string, body: Html, script?: string): string {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="referrer" content="strict-origin-when-cross-origin" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/phone.css" />
      </head>
      <body>
        ${body} ${script === undefined ? [] : [html`<script src="/assets/${script}"></script>`]}
      </body>
    </html>`;
  return page.markup;
}
