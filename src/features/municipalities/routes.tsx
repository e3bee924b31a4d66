import { Hono } from 'hono';
import { type AppEnv, inMunicipality } from '../../platform/http/env.ts';
import { shared } from '../../platform/http/shared-pages.ts';
import { themeCss } from '../../ui/theme/theme.ts';
import { readHome } from './queries.ts';
import { storedTheme, themeFingerprint } from './rules.ts';
import type { Contributions } from './types.ts';
import { AccessibilityPage } from './views/accessibility-page.tsx';
import { HomePage } from './views/home-page.tsx';
import { PrivacyPage } from './views/privacy-page.tsx';

/** What everyone sees of a municipality itself: its first page, its statements and its style sheet. */
export const publicRoutes = ({ invitationFinders, groundPages }: Contributions) =>
  new Hono<AppEnv>()
    .get('/', shared, async (c) => {
      const facts = await inMunicipality(c, (tx) => readHome(tx, invitationFinders));
      return c.render(<HomePage municipality={c.var.municipality} facts={facts} groundPages={groundPages} />);
    })
    .get('/toegankelijkheid', shared, (c) => {
      // No statement in the name of a real municipality that never made it.
      if (c.var.municipality.kind === 'reconstructed') return c.notFound();
      return c.render(<AccessibilityPage municipality={c.var.municipality} />);
    })
    .get('/privacy', shared, (c) => {
      if (c.var.municipality.kind === 'reconstructed') return c.notFound();
      return c.render(<PrivacyPage municipality={c.var.municipality} />);
    })
    .get('/huisstijl.css', (c) => {
      const { theme } = c.var.municipality;
      if (!theme) return c.notFound();
      const tag = `"${themeFingerprint(theme)}"`;
      c.header('ETag', tag);
      c.header('Cache-Control', 'no-cache');
      if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304);
      c.header('Content-Type', 'text/css; charset=utf-8');
      return c.body(themeCss(storedTheme(theme)));
    });
