import type { Link } from '../model/link';
import type { Component } from '../model/system';
import { assumedLinks } from './assumed';
import { withChoices } from './redundancy';

/** The links that failures travel along: what the files state, with their choices, and what names and secrets suggest. */
export function followedLinks(components: readonly Component[], stated: readonly Link[]): readonly Link[] {
  const links = withChoices(stated);
  return [...links, ...assumedLinks(components, links)];
}
