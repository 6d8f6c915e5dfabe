import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';

/** Believes `X-Forwarded-For` for that many hops: the reverse proxies that the operator says stand in front. */
export const trustedHops = (proxies: number) => (_address: string, hop: number): boolean => hop < proxies;

/** The address of the client of a request, as far as the trusted proxies tell it: what rate limits count by. */
export const clientAddress = (request: IncomingMessage, proxies: number): string => proxyaddr(request, trustedHops(proxies));
