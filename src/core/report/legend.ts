import type { Section } from './model';

/** How to read the report, for somebody who sees one for the first time. */
export const legend: Section = {
  anchor: 'legend',
  title: 'How to read this',
  blocks: [
    {
      kind: 'list',
      items: [
        'Stateful: an instance keeps something that an empty replacement would lack. Stateless: any instance can take any request, because what must last is elsewhere. A hybrid has both.',
        'Confidence says how clearly the files speak: high, medium or low. A class with a question mark is a guess that somebody should confirm.',
        'A single point of failure is a component of which one instance runs and that users’ requests need at the moment they are made.',
        'Numbers such as N21 stand for statements about stateful and stateless design; `statewise explain N21` shows one, `statewise explain sticky-session` a rule.',
        'Places are written as file and line. Everything here was read from the files; nothing was run, and nothing was sent anywhere.',
      ],
    },
  ],
  sections: [],
};
