import type { Picture, Section } from '../model';
import type { Subject } from '../subject';

/** The system's picture, as the caller had it drawn. */
export function pictureSection(subject: Subject, picture: Picture | undefined): Section | undefined {
  if (picture === undefined || subject.components.length === 0) return undefined;
  return {
    anchor: `${subject.prefix}picture`,
    title: 'The system at a glance',
    blocks: [{ kind: 'picture', picture }],
    sections: [],
  };
}
