import { defineSignal } from '../subject';

const storeName =
  /(?:^|[-_.])(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|memcached?|cassandra|elasticsearch|rabbitmq|kafka|zookeeper|etcd|minio|nfs-server)(?:[-_.]?\d+)?$/;

/** A name that only a store gets (`orders-db`), where the technology is not known. */
export const storeNamed = defineSignal({
  id: 'store-name',
  notes: ['N35'],
  *read({ facts, technology, task }) {
    if (technology !== undefined || task || facts.lifecycle !== 'service') return;
    if (storeName.test(facts.name.toLowerCase()))
      yield { towards: 'stateful', weight: 2, says: `The name \`${facts.name}\` is a store's.`, at: facts.at };
  },
});
