import type { DeclaredState, Declaration, LossTolerance } from '../../model/declaration';
import { get, isTrue, itemsAt, type Located } from '../../yaml/located';
import { text, texts, textOf } from './text';

/** What the author claims about a component. */
export function readDeclaration(body: Located): Declaration {
  return {
    class: text(body, 'class'),
    technology: text(body, 'technology'),
    useCase: text(body, 'use-case'),
    needs: texts(body, 'needs'),
    state: itemsAt(body, 'state').flatMap((item) => readState(item) ?? []),
    replication: text(body, 'replication'),
    consistency: text(body, 'consistency'),
    recovery: {
      failover: text(body, 'recovery', 'failover'),
      backup: text(body, 'recovery', 'backup'),
      rto: text(body, 'recovery', 'rto'),
      rpo: text(body, 'recovery', 'rpo'),
      onNodeLoss: text(body, 'recovery', 'on-node-loss'),
      onPartition: text(body, 'recovery', 'on-partition'),
    },
    zones: texts(body, 'zones'),
    entry: isTrue(get(body, 'entry')),
  };
}

function readState(item: Located): DeclaredState | undefined {
  const holds = text(item, 'holds');
  const kept = textOf(get(item, 'kept', 'in') ?? get(item, 'kept'));
  const keptIn = get(item, 'kept')?.type === 'map' ? 'component' : place(kept?.text);
  if (!holds || !kept || !keptIn) return undefined;
  return { holds, kind: text(item, 'kind'), kept, keptIn, loss: loss(text(item, 'loss')?.text), at: kept.at };
}

function place(word: string | undefined): DeclaredState['keptIn'] | undefined {
  const places = ['memory', 'ephemeral-disk', 'volume', 'token', 'cookie'] as const;
  return places.find((known) => known === word);
}

function loss(word: string | undefined): LossTolerance {
  return word === 'not-tolerable' || word === 'tolerable' ? word : 'unknown';
}
