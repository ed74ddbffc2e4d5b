/** What instances must share, as the names of settings call it. */
interface SharedThing {
  readonly holds: string;
  readonly name: RegExp;
}

/**
 * Settings that name the place of something all instances must share. Caches and rate limits are left out: per instance
 * they are less exact, not wrong. Sessions have rules of their own.
 */
const things: readonly SharedThing[] = [
  { holds: 'locks', name: /(?:^|[_.])locks?[_.-]?(?:store|driver|backend|provider|type|dsn|url|uri|connection)$/i },
  {
    holds: 'queued jobs',
    name: /(?:^|[_.])(?:queues?|jobs?|broker|messenger_transport|message_queue)[_.-]?(?:store|storage|driver|backend|provider|type|dsn|url|uri|transport)$/i,
  },
  {
    holds: 'schedules',
    name: /(?:^|[_.])(?:(?:quartz|scheduler|schedule)[_.-]?(?:job[_.-]?store|store)(?:[_.-]?(?:type|class))?|jobstore[_.-]?class)$/i,
  },
  {
    holds: 'messages between instances',
    name: /(?:^|[_.])(?:channel_layers?|pub_?sub|event_?bus|message_?bus|socket_?io_adapter)[_.-]?(?:backend|driver|store|type|provider|adapter|url)?$/i,
  },
];

/** Values that mean the memory of one process. */
const memory =
  /^(?:in[-_]?)?memory(?::\/\/.*)?$|^(?:ram|inmem|mem)$|InMemory|RAMJobStore|^(?:flock|semaphore)$|\?.*\bmemory:\/\//i;

/** What a setting places in the memory of each instance although all must share it; undefined for every other setting. */
export function keptPerInstance(name: string, value: string | undefined): string | undefined {
  if (value === undefined || !memory.test(value)) return undefined;
  return things.find((thing) => thing.name.test(name))?.holds;
}
