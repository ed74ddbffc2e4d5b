import { sameSpan, type Span } from '../../model/span';
import type { Component } from '../../model/system';
import { isStore } from './replication';

/** Sessions that live and die with one instance, and the words that say so. */
export interface OwnSessions {
  /** Where the file says it. */
  readonly at: Span;
  /** Where they are kept: "in memory", "in local files". */
  readonly where: string;
  readonly tolerable: boolean;
}

/**
 * Sessions that a setting or a declaration places in an instance's own memory or files. What is merely likely, such as
 * the habit of a language runtime, is not among them.
 */
export function ownSessions(component: Component): readonly OwnSessions[] {
  return component.format === 'native' ? declared(component) : configured(component);
}

/** A store is where sessions belong; whether it keeps them safely is another rule's question. */
function declared(component: Component): readonly OwnSessions[] {
  if (isStore(component)) return [];
  return (component.declared?.state ?? [])
    .filter((item) => (item.kind ? item.kind.text === 'session' : /\bsessions?\b/i.test(item.holds.text)))
    .filter((item) => item.keptIn === 'memory' || item.keptIn === 'ephemeral-disk')
    .map((item) => ({
      at: item.kept.at,
      where: item.keptIn === 'memory' ? 'in memory' : 'on ephemeral disk',
      tolerable: item.loss === 'tolerable',
    }));
}

function configured(component: Component): readonly OwnSessions[] {
  return component.verdict.evidence
    .filter(({ signal, towards }) => signal === 'session-settings' && towards === 'stateful')
    .flatMap(({ at }): OwnSessions[] => {
      const item = component.verdict.state.find((each) => each.kind === 'session' && sameSpan(each.at, at));
      // On a volume they outlive the instance; who shares the volume is another question.
      if (item?.lost === false) return [];
      const where =
        item === undefined ? 'inside its instances' : item.where === 'memory' ? 'in memory' : 'in local files';
      return [{ at, where, tolerable: item?.tolerance === 'tolerable' }];
    });
}

/** True for a store that settings or declarations of others name as the place of their sessions. */
export function keepsSessionsOfOthers(component: Component): boolean {
  return isStore(component) && component.entrusted?.some(({ what }) => what === 'sessions') === true;
}
