import { Hono } from 'hono';
import { dayOf } from '../days.ts';
import { register } from '../register.ts';
import { pageOfAddress } from './rules.ts';

/**
 * Pages of municipalities, everybody's and their own, carry today's code and name: an address with an old or a half one moves on to it.
 * All others pass through to the page itself, which also says what a divided municipality became.
 * @param clock today is read from it at each request
 */
export function municipalityRoutes(clock: () => Date = () => new Date()): Hono {
  const routes = new Hono();
  for (const place of ['/kommune', '/nn/kommune', '/en/kommune', '/arbeid']) {
    routes.get(`${place}/:address`, async (context, next) => {
      const target = pageOfAddress(register(), context.req.param('address'), dayOf(clock()));
      if (typeof target === 'string') return next();
      // Permanent until the next reform: browsers ask again after a day.
      context.header('Cache-Control', 'public, max-age=86400');
      return context.redirect(`${place}/${target.moved}${new URL(context.req.url).search}`, 301);
    });
  }
  return routes;
}
