import adminTools from './admin-tools.json';
import agents from './agents.json';
import ai from './ai.json';
import brokers from './brokers.json';
import caches from './caches.json';
import ci from './ci.json';
import cms from './cms.json';
import consensus from './consensus.json';
import databases from './databases.json';
import frameworks from './frameworks.json';
import identity from './identity.json';
import loggingTracing from './logging-tracing.json';
import monitoring from './monitoring.json';
import objectStorage from './object-storage.json';
import operators from './operators.json';
import proxies from './proxies.json';
import registries from './registries.json';
import runtimes from './runtimes.json';
import search from './search.json';
import selfHosted from './self-hosted.json';
import sidecars from './sidecars.json';
import streamProcessing from './stream-processing.json';
import timeSeries from './time-series.json';
import workersSchedulers from './workers-schedulers.json';
import type { Technology } from '../technology';

/** Every built-in entry; the files are valid against `schemas/technologies.schema.json` (a test checks it). */
export const builtIn: readonly Technology[] = [
  adminTools,
  agents,
  ai,
  brokers,
  caches,
  ci,
  cms,
  consensus,
  databases,
  frameworks,
  identity,
  loggingTracing,
  monitoring,
  objectStorage,
  operators,
  proxies,
  registries,
  runtimes,
  search,
  selfHosted,
  sidecars,
  streamProcessing,
  timeSeries,
  workersSchedulers,
].flat() as Technology[];
