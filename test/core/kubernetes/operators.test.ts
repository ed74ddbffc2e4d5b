import assert from 'node:assert/strict';
import { component, deployment, readKubernetes, service, workload } from './read';

/** apiVersion, kind, spec; instances (null: unknown), whether the data goes with the pod, a host it is reached by. */
type Row = readonly [string, string, string, number | null, boolean, string];

const claim = '{resources: {requests: {storage: 1Gi}}}';

const rows: readonly Row[] = [
  ['postgresql.cnpg.io/v1', 'Cluster', '{instances: 3, storage: {size: 1Gi}}', 3, false, 'x-rw'],
  ['postgresql.k8s.enterprisedb.io/v1', 'Cluster', '{instances: 3, storage: {size: 1Gi}}', 3, false, 'x-rw'],
  ['postgresql.k8s.2ndq.io/v1alpha1', 'Cluster', '{instances: 3}', 3, false, 'x-rw'],
  ['solr.bloomberg.com/v1beta1', 'SolrCloud', '{replicas: 3, dataPvcSpec: {}}', 3, false, 'x-solrcloud-common'],
  ['acid.zalan.do/v1', 'postgresql', '{numberOfInstances: 2, volume: {size: 1Gi}}', 2, false, 'x'],
  [
    'postgres-operator.crunchydata.com/v1beta1',
    'PostgresCluster',
    `{instances: [{name: a, replicas: 2, dataVolumeClaimSpec: ${claim}}, {name: b}]}`,
    3,
    false,
    'x-primary',
  ],
  ['pgv2.percona.com/v2', 'PerconaPGCluster', '{instances: [{name: a, replicas: 3}]}', 3, false, 'x-pgbouncer'],
  ['pxc.percona.com/v1', 'PerconaXtraDBCluster', '{pxc: {size: 3, volumeSpec: {emptyDir: {}}}}', 3, true, 'x-haproxy'],
  ['psmdb.percona.com/v1', 'PerconaServerMongoDB', '{replsets: [{name: rs0, size: 3}]}', 3, false, 'x-rs0'],
  ['ps.percona.com/v1alpha1', 'PerconaServerMySQL', '{mysql: {size: 3}}', 3, false, 'x-haproxy'],
  ['mysql.oracle.com/v2', 'InnoDBCluster', '{instances: 3, router: {instances: 1}}', 3, false, 'x'],
  ['k8s.mariadb.com/v1alpha1', 'MariaDB', '{replicas: 3, storage: {size: 1Gi}}', 3, false, 'x-primary'],
  ['moco.cybozu.com/v1beta2', 'MySQLCluster', '{replicas: 3}', 3, false, 'moco-x-primary'],
  [
    'planetscale.com/v2',
    'VitessCluster',
    '{keyspaces: [{partitionings: [{equal: {shardTemplate: {tabletPools: [{replicas: 2}]}}}]}]}',
    2,
    false,
    'x',
  ],
  ['mongodbcommunity.mongodb.com/v1', 'MongoDBCommunity', '{members: 3, type: ReplicaSet}', 3, false, 'x-svc'],
  ['mongodb.com/v1', 'MongoDB', '{members: 3, persistent: false}', 3, true, 'x-svc'],
  [
    'kafka.strimzi.io/v1beta2',
    'Kafka',
    '{kafka: {replicas: 3, storage: {type: ephemeral}}}',
    3,
    true,
    'x-kafka-bootstrap',
  ],
  [
    'kafka.strimzi.io/v1beta2',
    'Kafka',
    '{kafka: {replicas: 3, storage: {type: jbod, volumes: [{type: persistent-claim}]}}}',
    3,
    false,
    'x-kafka-brokers',
  ],
  ['kafka.strimzi.io/v1', 'Kafka', '{kafka: {version: 4.1.0}}', null, false, 'x-kafka-bootstrap'],
  ['kafka.strimzi.io/v1', 'KafkaConnect', '{replicas: 2}', 2, false, 'x-connect-api'],
  ['kafka.strimzi.io/v1', 'KafkaBridge', '{replicas: 1}', 1, false, 'x-bridge-service'],
  ['rabbitmq.com/v1beta1', 'RabbitmqCluster', '{replicas: 3, persistence: {storage: 10Gi}}', 3, false, 'x'],
  ['ray.io/v1', 'RayCluster', '{headGroupSpec: {}}', 1, true, 'x-head-svc'],
  ['kubedb.com/v1', 'Memcached', '{replicas: 3}', 3, true, 'x'],
  ['coherence.oracle.com/v1', 'Coherence', '{replicas: 3}', 3, true, 'x'],
  ['coherence.oracle.com/v1', 'Coherence', '{coherence: {persistence: {mode: active}}}', 3, false, 'x'],
  ['flink.apache.org/v1beta1', 'FlinkDeployment', '{jobManager: {replicas: 1}}', 1, false, 'x'],
  ['rabbitmq.com/v1beta1', 'RabbitmqCluster', '{persistence: {storage: 0}}', 1, true, 'x'],
  [
    'elasticsearch.k8s.elastic.co/v1',
    'Elasticsearch',
    '{nodeSets: [{name: masters, count: 3}, {name: data, count: 2}]}',
    5,
    false,
    'x-es-http',
  ],
  ['kibana.k8s.elastic.co/v1', 'Kibana', '{count: 1}', 1, false, 'x-kb-http'],
  ['logstash.k8s.elastic.co/v1alpha1', 'Logstash', '{count: 2}', 2, false, 'x-ls-api'],
  [
    'opensearch.opster.io/v1',
    'OpenSearchCluster',
    '{general: {serviceName: search}, nodePools: [{replicas: 3}]}',
    3,
    false,
    'search',
  ],
  ['redis.redis.opstreelabs.in/v1beta2', 'Redis', '{}', 1, true, 'x'],
  [
    'redis.redis.opstreelabs.in/v1beta2',
    'RedisCluster',
    `{clusterSize: 3, persistenceEnabled: true, storage: {volumeClaimTemplate: ${claim}}}`,
    3,
    false,
    'x-leader',
  ],
  ['databases.spotahome.com/v1', 'RedisFailover', '{redis: {replicas: 3}}', 3, true, 'rfs-x'],
  ['app.redislabs.com/v1', 'RedisEnterpriseCluster', '{nodes: 3}', 3, false, 'x'],
  [
    'apps.kubeblocks.io/v1',
    'Cluster',
    `{componentSpecs: [{name: redis, replicas: 2, volumeClaimTemplates: [{name: data, spec: ${claim}}]}]}`,
    2,
    false,
    'x',
  ],
  ['hyperspike.io/v1', 'Valkey', `{nodes: 3, replicas: 1, storage: {spec: ${claim}}}`, 3, false, 'x'],
  [
    'cassandra.datastax.com/v1beta1',
    'CassandraDatacenter',
    '{clusterName: ring, size: 3, storageConfig: {}}',
    3,
    false,
    'ring-x-service',
  ],
  [
    'k8ssandra.io/v1alpha1',
    'K8ssandraCluster',
    '{cassandra: {datacenters: [{size: 3}, {size: 2}]}}',
    5,
    false,
    'x-dc1-service',
  ],
  ['db.orange.com/v2', 'CassandraCluster', '{nodesPerRacks: 1}', 1, true, 'x'],
  [
    'scylla.scylladb.com/v1',
    'ScyllaCluster',
    '{datacenter: {racks: [{members: 1}, {members: 2}]}}',
    3,
    false,
    'x-client',
  ],
  ['pingcap.com/v1alpha1', 'TidbCluster', '{tikv: {replicas: 3}}', 3, false, 'x-tidb'],
  [
    'crdb.cockroachlabs.com/v1alpha1',
    'CrdbCluster',
    `{nodes: 3, dataStore: {pvc: {spec: ${claim}}}}`,
    3,
    false,
    'x-public',
  ],
  ['minio.min.io/v2', 'Tenant', '{pools: [{servers: 4}, {servers: 4}]}', 8, false, 'minio'],
  ['monitoring.coreos.com/v1', 'Prometheus', '{replicas: 2}', 2, true, 'prometheus-operated'],
  ['monitoring.coreos.com/v1', 'Alertmanager', '{replicas: 3, storage: {}}', 3, false, 'alertmanager-operated'],
  ['monitoring.coreos.com/v1', 'ThanosRuler', '{}', 1, true, 'thanos-ruler-operated'],
  ['grafana.integreatly.org/v1beta1', 'Grafana', '{}', 1, true, 'x-service'],
  ['loki.grafana.com/v1', 'LokiStack', '{size: 1x.small}', null, false, 'x-gateway-http'],
  ['tempo.grafana.com/v1alpha1', 'TempoMonolithic', '{}', 1, true, 'tempo-x'],
  ['k8s.keycloak.org/v2alpha1', 'Keycloak', '{instances: 2}', 2, false, 'x-service'],
  ['ceph.rook.io/v1', 'CephCluster', '{mon: {count: 3}}', 3, false, 'x'],
  [
    'clickhouse.altinity.com/v1',
    'ClickHouseInstallation',
    '{configuration: {clusters: [{name: a, layout: {shardsCount: 2, replicasCount: 2}}]}}',
    2,
    true,
    'clickhouse-x',
  ],
  [
    'clickhouse.altinity.com/v1',
    'ClickHouseInstallation',
    '{configuration: {clusters: [{layout: {shards: [{replicas: [{}, {}]}]}}]}, templates: {volumeClaimTemplates: []}}',
    null,
    false,
    'clickhouse-x',
  ],
  ['yugabyte.com/v1alpha1', 'YBCluster', '{tserver: {replicas: 3}}', 3, false, 'x'],
  ['zookeeper.pravega.io/v1beta1', 'ZookeeperCluster', '{replicas: 3, storageType: ephemeral}', 3, true, 'x-client'],
  ['etcd.aenix.io/v1alpha1', 'EtcdCluster', '{replicas: 3, storage: {emptyDir: {}}}', 3, true, 'x-client'],
  ['etcd.aenix.io/v1alpha1', 'EtcdCluster', '{replicas: 3}', 3, false, 'x-client'],
  ['temporal.io/v1beta1', 'TemporalCluster', '{services: {frontend: {replicas: 2}}}', 2, false, 'x-frontend'],
  ['argoproj.io/v1beta1', 'ArgoCD', '{}', null, false, 'x-server'],
  [
    'solr.apache.org/v1beta1',
    'SolrCloud',
    '{replicas: 3, dataStorage: {persistent: {}}}',
    3,
    false,
    'x-solrcloud-common',
  ],
  ['milvus.io/v1beta1', 'Milvus', '{mode: cluster, components: {proxy: {replicas: 2}}}', 2, false, 'x-milvus'],
  ['qdrant.io/v1alpha1', 'QdrantCluster', '{size: 3}', 3, false, 'x'],
  ['nats.io/v1alpha2', 'NatsCluster', '{size: 3}', 3, false, 'x'],
];

describe('Kubernetes reader: resources of operators', () => {
  for (const [apiVersion, kind, spec, instances, lost, host] of rows) {
    it(`${apiVersion} ${kind} ${spec}`, () => {
      const facts = component(readKubernetes(workload(kind, apiVersion, spec)), `${kind}/x`);
      assert.equal(facts.instances.min, instances);
      assert.equal(facts.ephemeralStorage, lost);
      assert.ok(facts.hosts.includes(`${host}.default.svc.cluster.local`), facts.hosts.join(' '));
    });
  }

  it('Kafka has the instances and the storage of its node pools', () => {
    const pool = (name: string, owner: string, spec: string): string =>
      `apiVersion: kafka.strimzi.io/v1\nkind: KafkaNodePool\nmetadata: {name: ${name}, labels: {strimzi.io/cluster: ${owner}}}\nspec: ${spec}\n---\n`;
    const facts = readKubernetes(
      workload('Kafka', 'kafka.strimzi.io/v1', '{kafka: {}}') +
        pool('controllers', 'x', '{replicas: 3, storage: {type: jbod, volumes: [{type: persistent-claim}]}}') +
        pool('brokers', 'x', '{replicas: 2, storage: {type: jbod, volumes: [{type: ephemeral}]}}') +
        pool('others', 'y', '{replicas: 7}'),
    );
    const kafka = component(facts, 'Kafka/x');
    assert.equal(kafka.instances.min, 5);
    assert.equal(kafka.ephemeralStorage, true);
    assert.ok(component(facts, 'KafkaNodePool/brokers').hosts.includes('x-kafka-bootstrap'));
  });

  it('users come in by what a resource asks for, by an Ingress to its Service, and by a Service over its pods', () => {
    const users = (text: string, id: string): readonly string[] =>
      component(readKubernetes(text), id)
        .exposures.filter((each) => each.audience === 'users')
        .map((each) => each.kind);
    const kibana = (spec: string): string => workload('Kibana', 'kibana.k8s.elastic.co/v1', spec);
    assert.deepEqual(users(kibana('{http: {service: {spec: {type: LoadBalancer}}}}'), 'Kibana/x'), ['load-balancer']);
    assert.deepEqual(users(kibana('{http: {service: {spec: {type: ClusterIP}}}}'), 'Kibana/x'), []);
    const ingress = workload(
      'Ingress',
      'networking.k8s.io/v1',
      '{rules: [{http: {paths: [{backend: {service: {name: x-kb-http}}}]}}]}',
    );
    assert.deepEqual(users(kibana('{}') + ingress, 'Kibana/x'), ['ingress']);
    const over = (selector: string): string =>
      workload('Service', 'v1', `{type: NodePort, selector: ${selector}, ports: [{port: 80}]}`, 'door');
    assert.deepEqual(users(kibana('{}') + over('{kibana.k8s.elastic.co/name: x}'), 'Kibana/x'), ['node-port']);
    assert.deepEqual(users(kibana('{}') + over('{app: x}'), 'Kibana/x'), []);
    const listeners = '{kafka: {replicas: 1, listeners: [{name: plain, type: internal}, {name: out, type: nodeport}]}}';
    assert.deepEqual(users(workload('Kafka', 'kafka.strimzi.io/v1beta2', listeners), 'Kafka/x'), ['node-port']);
  });

  it('needs what its fields name', () => {
    const links = (text: string): readonly string[] =>
      readKubernetes(text).links.map((link) => `${link.from} ${link.to} ${link.evidence}`);
    const search = workload('Elasticsearch', 'elasticsearch.k8s.elastic.co/v1', '{nodeSets: [{count: 1}]}');
    const kibana = workload('Kibana', 'kibana.k8s.elastic.co/v1', '{elasticsearchRef: {name: x}}');
    assert.deepEqual(links(search + kibana), ['Kibana/x Elasticsearch/x `spec.elasticsearchRef.name`']);
    const database = workload('Cluster', 'postgresql.cnpg.io/v1', '{instances: 1}', 'pg');
    const keycloak = (db: string): string => workload('Keycloak', 'k8s.keycloak.org/v2alpha1', `{db: ${db}}`);
    assert.deepEqual(links(database + keycloak('{host: pg-rw}')), ['Keycloak/x Cluster/pg `spec.db.host`']);
    assert.deepEqual(links(database + keycloak('{url: "jdbc:postgresql://pg-rw.default.svc:5432/app"}')), [
      'Keycloak/x Cluster/pg `spec.db.url`',
    ]);
    assert.deepEqual(links(database + keycloak('{host: elsewhere.example.com}')), []);
    const temporal = '{persistence: {defaultStore: {sql: {connectAddr: "db:5432"}}}}';
    assert.deepEqual(
      links(deployment('db') + service('db') + workload('TemporalCluster', 'temporal.io/v1beta1', temporal)),
      ['TemporalCluster/x Deployment/db `spec.persistence.defaultStore.sql.connectAddr`'],
    );
  });
});
