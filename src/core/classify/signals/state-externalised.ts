import { isStore, isStoreKind } from '../../knowledge/store';
import { defineSignal } from '../subject';

const address =
  /(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|MEMCACHED?|CASSANDRA|ELASTIC(?:SEARCH)?|DATASOURCE|SQL|COUCHDB|DYNAMODB|SPANNER|RABBIT(?:MQ)?|AMQP|KAFKA|NATS|BROKER)_?(?:\w*_)?(?:URL|URI|HOST|HOSTNAME|ADDR|ADDRESS|DSN|SERVER|SERVERS|ENDPOINT|CONNECTION|CONNECTIONSTRING|CONN_STR)$/i;
const bucket = /(?:S3|BUCKET|MINIO|GCS|OBJECT_STORAGE|AZURE_STORAGE|AWS_STORAGE)_?\w*$/i;

/** A connection to a store: what must last is kept there, not in the instance (N34, N38). */
export const stateExternalised = defineSignal({
  id: 'state-externalised',
  notes: ['N34', 'N38'],
  *read({ needs, settings, facts, technology }) {
    const store = needs.find(({ technology, target }) => isStore(technology) || isStoreKind(target));
    if (store !== undefined) {
      yield {
        towards: 'stateless',
        weight: 2,
        says: `It keeps what must last in \`${store.target.name}\` (${store.link.evidence}).`,
        at: store.link.at,
      };
      return;
    }
    // A store's own keys and buckets connect it to nothing.
    if (isStore(technology?.technology)) return;
    const setting = settings.find(({ name, value }) => value !== '' && (address.test(name) || bucket.test(name)));
    if (setting && facts.lifecycle !== 'one-shot')
      yield {
        towards: 'stateless',
        weight: 1,
        says: `\`${setting.name}\` connects it to a store outside.`,
        at: setting.at,
      };
  },
});
