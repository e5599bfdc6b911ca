import { html } from './html';
import { asset } from './page';

/** In place of the app's page while nothing answers at `appUrl`; it carries its looks along, as its address is the app's. */
export function unreachablePage(appUrl: string): string {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>打不开应用</title>
        <style>
          ${{ markup: asset('phone.css') }}
        </style>
      </head>
      <body class="unreachable" data-testid="app-unreachable">
        <span class="alert">!</span>
        <b>打不开应用</b>
        <p>${appUrl} 没有应答，可能还在启动</p>
        <a class="accept" href="">重新打开</a>
      </body>
    </html>`;
  return page.markup;
}
