import { answer, QuestionError, type World } from '../../core/answers';
import { everyFile } from '../everyFile';
import { nameIn } from '../names';
import { methods, type QuestionAnswer, type QuestionParams } from '../protocol';
import type { CancellationToken } from 'vscode-languageserver';
import type { Session } from '../session';

/** Answers the questions of language models about the workspace. */
export function answerQuestions(session: Session): void {
  session.connection.onRequest(methods.question, async (params: QuestionParams, token): Promise<QuestionAnswer> => {
    try {
      if (!session.settings.enable)
        throw new QuestionError('Statewise is switched off in this window, by the setting `statewise.enable`.');
      const { markdown } = await answer(await worldOf(session, token), params.tool, params.input);
      return { text: markdown, failed: false };
    } catch (error) {
      if (error instanceof QuestionError) return { text: error.message, failed: true };
      if (!token.isCancellationRequested) session.log(`the question ${params.tool}`, error);
      return { text: 'The review failed inside Statewise; its log holds the details.', failed: true };
    }
  });
}

/** The files of the workspace's folders and the open documents, as the editor has them. */
async function worldOf(session: Session, token: CancellationToken): Promise<World> {
  const stopped = new AbortController();
  token.onCancellationRequested(() => stopped.abort());
  const files = (await everyFile(session)).map((key) => ({
    key,
    path: nameIn(session, key),
    whole: session.port.path(key),
  }));
  return {
    files,
    review: (keys, together) => session.workspace.reviewAll(keys, { together, signal: stopped.signal }),
  };
}
