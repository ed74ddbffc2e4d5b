import { isMapping, misfit } from './schema';
import { QuestionError, type Tool } from './tool';

/** The checked input of a tool. */
export class Input {
  private readonly values: Readonly<Record<string, unknown>>;

  /** Throws a `QuestionError` for an input that the tool does not take. */
  constructor(tool: Tool, input: unknown) {
    const wrong = misfit(input ?? {}, tool.input, 'the input');
    if (wrong !== undefined) throw new QuestionError(`${wrong[0]?.toUpperCase() ?? ''}${wrong.slice(1)}`);
    this.values = isMapping(input) ? input : {};
  }

  /** The text of a key. */
  text(key: string): string | undefined {
    const value = this.values[key];
    return typeof value === 'string' ? value.trim() : undefined;
  }

  /** The texts of a list; none when it is absent. */
  texts(key: string): readonly string[] {
    const value = this.values[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** The number of a key. */
  number(key: string): number | undefined {
    const value = this.values[key];
    return typeof value === 'number' ? value : undefined;
  }

  /** Whether a key is true. */
  flag(key: string): boolean {
    return this.values[key] === true;
  }
}
