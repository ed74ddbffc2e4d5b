import { explainTool } from './explain';
import { Input } from './input';
import { reviewTool } from './review';
import { simulateTool } from './simulate';
import { QuestionError, tools, type Answer, type ToolName } from './tool';
import type { World } from './world';

export { ANSWER_LIMIT } from './cap';
export { QuestionError, tools, type Answer, type Tool, type ToolName } from './tool';
export { misfit, type InputSchema } from './schema';
export type { World, WorldFile, WorldReview } from './world';

const answers: Readonly<Record<ToolName, (world: World, input: Input) => Promise<Answer>>> = {
  review_architecture: reviewTool,
  explain_component: explainTool,
  simulate_failure: simulateTool,
};

/**
 * Answers a question of a program: Markdown of bounded length without secrets. Throws a `QuestionError` whose message
 * says what is wrong with the question.
 * @param input as it came over the wire
 */
export async function answer(world: World, name: string, input: unknown): Promise<Answer> {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined)
    throw new QuestionError(`There is no tool \`${name}\`; there are ${tools.map((each) => each.name).join(', ')}.`);
  return answers[tool.name](world, new Input(tool, input));
}
