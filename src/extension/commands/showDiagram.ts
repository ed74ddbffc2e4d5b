import { readFailure } from '../../webview/messages';
import type { Showing } from '../diagram/panels';
import type { Running } from '../running';

/** Opens a diagram for a lens or a view: `{ uri, component?, failure? }` says what is selected or played. */
export async function showDiagram({ diagrams }: Running, ...[given]: readonly unknown[]): Promise<void> {
  const showing = readShowing(given);
  if (!showing) throw new Error('showDiagram needs the address of a file.');
  await diagrams.show(showing);
}

function readShowing(value: unknown): Showing | undefined {
  if (typeof value !== 'object' || value === null || !('uri' in value) || typeof value.uri !== 'string')
    return undefined;
  const component = 'component' in value && typeof value.component === 'string' ? value.component : undefined;
  const failure = 'failure' in value ? readFailure(value.failure) : undefined;
  return { uri: value.uri, component, failure };
}
