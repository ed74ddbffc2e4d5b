import * as vscode from 'vscode';
import { methods, type QuestionAnswer, type QuestionParams } from '../server/protocol';
import type { Running } from './running';

/** What the editor says while a tool works. */
const messages: Readonly<Record<string, string>> = {
  review_architecture: 'Reviewing the architecture',
  explain_component: 'Explaining a component',
  simulate_failure: 'Simulating a failure',
};

/**
 * Offers the workspace's answers to language models. A tool costs nothing until one asks: only then is the client
 * started. Editors built without language models have no tools.
 */
export function registerTools(start: () => Promise<Running>): readonly vscode.Disposable[] {
  if (typeof vscode.lm?.registerTool !== 'function') return [];
  return Object.entries(messages).map(([tool, invocationMessage]) =>
    vscode.lm.registerTool<unknown>(`statewise_${tool}`, {
      prepareInvocation: () => ({ invocationMessage }),
      async invoke({ input }, token) {
        const { client } = await start();
        const params: QuestionParams = { tool, input };
        const { text, failed } = await client.sendRequest<QuestionAnswer>(methods.question, params, token);
        // The editor hands the message of an error to the model, which then can ask better.
        if (failed) throw new Error(text);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    }),
  );
}
