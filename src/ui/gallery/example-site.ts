import type { Site } from '../page/site.tsx';

/** An invented municipality, to show and to test pages with. */
export const exampleSite: Site = {
  address: '/zonnedam/agenda?jaar=2024',
  origin: 'https://speerpunt.example',
  assets: {
    styles: '/assets/styles.css',
    script: '/assets/script.js',
    font: '/assets/source-sans-3.woff2',
    icon: '/assets/icon.svg',
  },
  municipality: {
    name: 'Zonnedam',
    slug: 'zonnedam',
    notice: 'fictional',
    contact: { phone: '14 0000', email: 'inclusie@zonnedam.example' },
  },
  navigation: [
    { name: 'meedoen', label: 'Meedoen', href: '/zonnedam/meedoen' },
    { name: 'agenda', label: 'Agenda', href: '/zonnedam/agenda' },
    { name: 'acties', label: 'Acties', href: '/zonnedam/acties' },
    { name: 'bijeenkomsten', label: 'Bijeenkomsten', href: '/zonnedam/bijeenkomsten' },
    { name: 'stappen', label: 'Waar staan we?', href: '/zonnedam#stappen' },
  ],
  footer: [
    { name: 'toegankelijkheid', label: 'Toegankelijkheid', href: '/zonnedam/toegankelijkheid' },
    { name: 'privacy', label: 'Privacy', href: '/zonnedam/privacy' },
    { name: 'data', label: 'Open data', href: '/zonnedam/agenda.json' },
    { name: 'over', label: 'Over Speerpunt', href: '/over' },
  ],
  demonstration: true,
};
