/** What a careful reviewer said about one component. */
export interface Label {
  readonly file: string;
  readonly component: string;
  readonly class: string;
  readonly affinity: string;
  readonly volatile: string;
  readonly spof: string;
  readonly why: string;
}

/** Reads the table of labels: tab separated, one heading line. */
export function readLabels(text: string): readonly Label[] {
  const [, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  return lines.map((line) => {
    const [file = '', component = '', kind = '', affinity = '', volatile = '', spof = '', why = ''] = line.split('\t');
    return { file, component, class: kind, affinity, volatile, spof, why };
  });
}
