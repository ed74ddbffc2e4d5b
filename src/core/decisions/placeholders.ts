/** What a new decision says until its author fills it in; in angle brackets, so that nothing of it counts as given. */
export const placeholders = {
  because: '<why this fits the use case>',
  gains: '<what it gains>',
  costs: '<what it costs>',
  alternatives: '<what else was considered>',
  onNodeLoss: '<what users notice and how it comes back>',
  onPartition: '<which side goes on, and with what>',
} as const;
