/** A Compose file of several machines with a sticky cookie in front of three instances. */
export const sticky = `services:
  proxy:
    image: traefik:v3
    ports:
      - "80:80"
  cart:
    image: acme/cart:1
    deploy:
      replicas: 3
      labels:
        - traefik.http.services.cart.loadbalancer.sticky.cookie=true
        - traefik.http.services.cart.loadbalancer.server.port=8080
  db:
    image: postgres:16
  catalog:
    image: acme/catalog:1
    depends_on: [db]
`;

/** A native file with one component that keeps carts in memory. */
export const native = `architecture: 1
name: Shop
components:
  shopper:
    kind: client
    uses: [cart]
  cart:
    kind: service
    replicas: 2
    state:
      - { holds: cart, kind: session, kept: memory, loss: not-tolerable }
    uses:
      - db
  db:
    kind: database
    technology: postgresql
`;

/** YAML that is none of our business. */
export const foreign = `name: ci
on: push
jobs:
  build:
    runs-on: ubuntu-latest
`;
