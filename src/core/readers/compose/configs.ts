import type { ComponentFacts } from '../../model/component';
import type { Text } from '../../model/text';
import { get, itemsAt, textAt } from '../../yaml/located';
import type { Group } from '../reader';
import type { Project } from './project';

/** A configuration file written in the project, with the whole text of the file it stands in. */
export interface ConfigText extends Text {
  readonly source: string;
}

/** Inline `configs.*.content` that the service mounts. */
export function configTexts(component: ComponentFacts, project: Project, group: Group): readonly ConfigText[] {
  return itemsAt(component.body, 'configs').flatMap((item) => {
    const name = item.type === 'scalar' ? item.text : textAt(item, 'source');
    const content = name === undefined ? undefined : get(project.configs, name, 'content');
    if (content?.type !== 'scalar') return [];
    const source = group.files.find(({ file }) => file === content.at.file)?.text ?? '';
    return [{ text: content.text, at: content.at, source }];
  });
}
