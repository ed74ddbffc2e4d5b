import * as vscode from 'vscode';

/** The page of a diagram: nothing is loaded but the script and the style of this extension, nothing runs inline. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const address = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', file)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} blob:`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Architecture diagram</title>
    <link rel="stylesheet" href="${address('webview.css')}" />
  </head>
  <body>
    <div id="page" class="page"></div>
    <script nonce="${nonce}" src="${address('webview.js')}"></script>
  </body>
</html>`;
}
