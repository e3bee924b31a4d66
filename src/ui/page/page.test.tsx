import { describe, expect, it } from 'vitest';
import { exampleSite } from '../gallery/example-site.ts';
import { renderExample } from '../render-example.tsx';
import { Page } from './page.tsx';

const { municipality } = exampleSite;

describe('every page', () => {
  const html = renderExample(
    <Page title="Agenda" current="agenda" breadcrumb={[{ label: 'Zonnedam', href: '/zonnedam' }, { label: 'Agenda' }]}>
      <h1>Agenda</h1>
    </Page>,
  );

  it('starts with the way to its content', () => {
    expect(html).toMatch(/<body[^>]*><a class="nl-skip-link[^"]*" href="#inhoud">Direct naar de inhoud<\/a>/);
    expect(html).toContain('<main id="inhoud" class="sp-main" tabindex="-1">');
  });

  it('is named after itself and the site, in its own language', () => {
    expect(html).toContain('<title>Agenda – Zonnedam voor iedereen</title>');
    expect(html).toContain('<html lang="nl"');
    expect(renderExample(<Page title="Agenda" />, { language: 'en' })).toContain('<html lang="en"');
    expect(renderExample(<Page title="Agenda" />, { language: 'nl-eenvoudig' })).toContain('<html lang="nl"');
  });

  it('shows where one is', () => {
    expect(html).toContain('href="/zonnedam/agenda" aria-current="page">Agenda</a>');
    expect(html).toContain('<span aria-current="page">Agenda</span>');
    expect(html.match(/aria-current/g)).toHaveLength(2);
  });

  it('can be read in the other languages, at the same place', () => {
    expect(html).toContain('href="/zonnedam/agenda?jaar=2024&amp;taal=nl-eenvoudig"');
    expect(html).toContain('href="/zonnedam/agenda?jaar=2024&amp;taal=en"');
    expect(html).not.toContain('taal=nl"');
  });

  it('says on paper where it stands, unless it holds a code', () => {
    expect(html).toContain('Dit staat op https://speerpunt.example/zonnedam/agenda?jaar=2024');
    expect(renderExample(<Page title="Bewijsje" private />)).not.toContain('Dit staat op');
  });

  it('holds the same help, at the end', () => {
    expect(html).toContain('<b>Hulp nodig?</b>');
    expect(html).toContain('href="tel:140000"');
    expect(html.indexOf('Hulp nodig?')).toBeGreaterThan(html.indexOf('</main>'));
  });

  it('needs no inline style or script', () => {
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+=/);
  });
});

describe('a page with something to mend', () => {
  const html = renderExample(<Page title="Meedoen" errors={[{ field: 'verhaal', message: 'Vertel wat u merkt.' }]} />);

  it('says so in the tab and at the top', () => {
    expect(html).toContain('<title>Fout: Meedoen – Zonnedam voor iedereen</title>');
    expect(html).toMatch(/<main[^>]*><error-summary>/);
  });
});

describe('the site around a page', () => {
  it('says above everything that a municipality is invented or rebuilt', () => {
    expect(renderExample(<Page title="x" />)).toContain('Zonnedam bestaat niet.');
    const rebuilt = {
      ...exampleSite,
      municipality: { name: 'Schagen', slug: 'schagen', notice: 'reconstructed' as const },
    };
    const html = renderExample(<Page title="x" />, { site: rebuilt });
    expect(html).toContain('<b>Dit is geen site van de gemeente Schagen.</b>');
    expect(html).toContain('Vraag het uw eigen gemeente');
  });

  it('shows who is signed in, and lets them sign out with a button', () => {
    const account = { name: 'Anna', role: 'Projectleider', workHref: '/zonnedam/werk', signOutAction: '/uitloggen' };
    const html = renderExample(<Page title="x" />, { site: { account } });
    expect(html).toContain('<b>Anna</b>, Projectleider');
    expect(html).toMatch(/<form action="\/uitloggen" method="post"><button type="submit"/);
    expect(renderExample(<Page title="x" />)).not.toContain('uitloggen');
  });

  it('takes the colours of the municipality after ours', () => {
    const themed = { ...municipality, name: 'Zonnedam', slug: 'zonnedam', themeHref: '/zonnedam/stijl.css' };
    const html = renderExample(<Page title="x" />, { site: { municipality: themed } });
    expect(html.indexOf('/zonnedam/stijl.css')).toBeGreaterThan(html.indexOf(exampleSite.assets.styles));
  });

  it('keeps a private page out of search engines', () => {
    const html = renderExample(<Page title="x" private />);
    expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
    expect(renderExample(<Page title="x" robots="noindex" />)).toContain('content="noindex"');
  });

  it('makes the heading when there is an introduction', () => {
    const html = renderExample(<Page title="Waar staan we?" lead="Zeven stappen." />);
    expect(html).toContain('<h1 class="nl-heading nl-heading--level-1">Waar staan we?</h1>');
  });
});
