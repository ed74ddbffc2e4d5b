/** Files of ordinary shape, one per format, whose words the tests hover. */
export const kubernetes = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db-pods
  replicas: 1
  podManagementPolicy: OrderedReady
  persistentVolumeClaimRetentionPolicy: { whenScaled: Delete }
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: db
          image: postgres:17
          volumeMounts: [{ name: data, mountPath: /var/lib/postgresql/data }]
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], storageClassName: fast }
---
apiVersion: v1
kind: Service
metadata: { name: db-pods }
spec: { clusterIP: None, selector: { app: db }, ports: [{ port: 5432 }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  strategy: { rollingUpdate: { maxUnavailable: 1 } }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      topologySpreadConstraints:
        - { maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: web } } }
      containers:
        - name: web
          image: acme/web:1
          readinessProbe: { httpGet: { path: /, port: 80 } }
          securityContext: { readOnlyRootFilesystem: true }
          env:
            - { name: SESSION_DRIVER, value: redis }
            - { name: DATABASE_URL, value: postgres://db-pods/shop }
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { type: LoadBalancer, sessionAffinity: None, selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { minAvailable: 1, selector: { matchLabels: { app: web } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: 2, maxReplicas: 6 }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: index }
spec:
  replicas: 1
  strategy: { type: Recreate }
  selector: { matchLabels: { app: index } }
  template:
    metadata: { labels: { app: index } }
    spec:
      nodeSelector: { kubernetes.io/hostname: node-7 }
      containers:
        - name: opensearch
          image: opensearchproject/opensearch:2.17.0
          volumeMounts: [{ name: index, mountPath: /usr/share/opensearch/data }]
      volumes:
        - { name: index, emptyDir: { medium: Memory } }
---
apiVersion: v1
kind: Service
metadata: { name: index }
spec: { sessionAffinity: ClientIP, selector: { app: index }, ports: [{ port: 9200 }] }
`;

export const compose = `services:
  web:
    image: acme/web:1
    ports: ["8080:80"]
    environment:
      - SESSION_DRIVER=redis
      - GREETING=hello
    depends_on:
      cache: { condition: service_healthy }
      db: { condition: service_started, required: false }
    deploy: { replicas: 2 }
    read_only: true
  api:
    image: acme/api:1
    container_name: api
    environment: { SESSION_DRIVER: file }
    deploy: { replicas: 2 }
  cache:
    image: redis:7
    healthcheck: { test: redis-cli ping }
    tmpfs: [/data]
  db:
    image: postgres:17
    restart: always
    stop_grace_period: 0s
    volumes: ["data:/var/lib/postgresql/data"]
volumes: { data: {} }
`;

export const native = `architecture: 1
components:
  shopper: { kind: client, uses: [edge] }
  edge: { kind: load-balancer, replicas: 2, zones: [a, b], affinity: none, uses: [cart, api] }
  cart:
    kind: service
    use-case: shopping-cart
    needs: [persistent-sessions, idempotency]
    replicas: { min: 3, max: 9 }
    state: [{ holds: carts, kind: session, kept: memory, loss: not-tolerable }]
    uses: [{ component: mailer, required: false, mode: async }]
  api:
    kind: service
    needs: [transactions]
    replicas: 3
    state: [{ holds: logins, kind: session, kept: token }, { holds: orders, kind: transaction, kept: { in: db } }]
    uses: [db, { any-of: [rates-a, rates-b] }]
  db:
    kind: database
    technology: postgresql
    replicas: 3
    zones: [a]
    replication: quorum
    consistency: strong
    recovery: { failover: manual, backup: daily, rto: 1h, rpo: 24h }
  archive:
    kind: database
    replicas: 2
    replication: async
    consistency: eventual
    recovery: { failover: automatic, backup: none }
  mailer: { kind: worker, replicas: 1 }
  rates-a: { kind: external }
  rates-b: { kind: external }
decisions:
  - about: [cart]
    choice: stateful
    because: Carts last.
    gains: [personalised-experience]
    costs: [harder-to-scale, state-loss-risk, more-complex-to-build]
  - about: [api]
    choice: stateless
    because: Calls stand alone.
    gains: [scalable, no-session-loss]
    costs: [redundant-data]
`;
