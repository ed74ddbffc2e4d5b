import { Catalogue, catalogue } from '../../knowledge/catalogue';
import type { Technology } from '../../knowledge/technology';
import type { Component } from '../../model/system';
import { componentAround, pointsAt } from '../around';
import type { Found } from '../locateAt';
import { code, paragraphs, prose } from '../markdown';
import type { Place } from '../types';
import { stateWords } from '../words';

/** The technology a value names: a container's image, or `technology:` in a native file. */
export function technologyAt(place: Place, found: Found): Technology | undefined {
  const component = componentAround(place.review, found);
  if (component === undefined || found.part !== 'value') return undefined;
  const own = new Catalogue(place.config.technologies);
  const image = component.containers.find((one) => one.image && pointsAt([found.at], one.image.at))?.image;
  if (image) return own.byImageName(image.text) ?? catalogue.byImageName(image.text);
  const declared = component.declared?.technology;
  if (declared === undefined || !pointsAt([found.at], declared.at)) return undefined;
  return own.find(declared.text) ?? catalogue.find(declared.text);
}

/** What the hover of a technology says: what it is, what it keeps, and what that means in this file. */
export function technologyText(technology: Technology, component: Component | undefined): string {
  const { name, role, keeps, source } = technology;
  return paragraphs([
    `**${prose(name)}**: ${role.replace(/-/g, ' ')}, ${technology.class}. ${prose(technology.says)}`,
    keeps &&
      `- Keeps ${prose(keeps.what)} ${keeping(technology)}\n- Losing it: ${losses[technology.lossTolerable]}\n- Copies: ${copies[technology.replication]}`,
    component && `**Here:** ${here(component)}`,
    source && `[Documentation](${source})`,
  ]);
}

const losses = { no: 'not tolerable', unknown: 'depends on the use', yes: 'tolerable, it refills' } as const;
const copies = {
  'built-in': 'it replicates by itself',
  configured: 'it replicates when configured to',
  none: 'it does not replicate by itself; a second instance is a second, unrelated store',
} as const;

function keeping({ keeps }: Technology): string {
  if (keeps?.where === 'memory' || keeps?.paths.length === 0) return 'in memory';
  const where = keeps?.paths[0] === undefined ? 'on disk' : `in ${code(keeps.paths[0])}`;
  return keeps?.persistsByDefault === false ? `${where}, if told to write to disk` : where;
}

function here({ name, verdict, technology }: Component): string {
  const state = verdict.state.find(({ kind }) => kind === technology?.keeps?.kind) ?? verdict.state[0];
  if (state !== undefined) return `${code(name)} keeps ${prose(stateWords(state))}.`;
  const reason = verdict.externalised === undefined ? '' : `; ${prose(verdict.externalised)}`;
  return `${code(name)} is ${verdict.class}${reason}.`;
}
