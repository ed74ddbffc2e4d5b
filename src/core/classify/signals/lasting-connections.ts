import { defineSignal } from '../subject';

const lasting =
  /(?:^|[^a-z])(?:web-?sockets?|socket\.?io|sockjs|signalr|action-?cable|mosquitto|xmpp|ejabberd)(?:[^a-z]|$)/i;

/** A setting that tells where somebody else's connections are, as a page is told the address of the server. */
const elsewhere = /(?:^|_)(?:URLS?|URI|HOST(?:NAME)?|ADDR(?:ESS)?|ENDPOINT|ORIGINS?|DOMAIN)$/i;

/** Connections that last and carry an order, so that a request depends on earlier ones (N05). */
export const lastingConnections = defineSignal({
  id: 'lasting-connections',
  notes: ['N05'],
  *read({ facts, settings, containers }) {
    if (facts.lifecycle !== 'service') return;
    const setting = settings.find(({ name }) => lasting.test(name.replace(/_/g, '-')) && !elsewhere.test(name));
    const image = containers.find(
      (container) => container.image !== undefined && lasting.test(container.image.text),
    )?.image;
    const at = setting?.at ?? image?.at ?? (lasting.test(facts.name) ? facts.at : undefined);
    if (at)
      yield {
        towards: 'stateful',
        weight: 0.5,
        says: 'It keeps connections open on which one message follows from another.',
        at,
      };
  },
});
