import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface NavigationItem {
  /** Named by the page that wants to be marked as current: `<Page current="agenda">`. */
  name: string;
  label: string;
  href: string;
}

/** What surrounds every page: which site this is, who is here, where the page's own files lie. */
export interface Site {
  /** Address of this page, path and query, for the language switch and for signing in and coming back. */
  address: string;
  /** Where the site is, such as 'https://speerpunt.example': for what is read on paper. */
  origin: string;
  assets: { styles: string; script: string; font: string; icon: string };
  /** Absent on the national pages. */
  municipality?: {
    name: string;
    slug: string;
    /** A notice above every page: invented, reconstructed from public sources, or somebody's own try-out. */
    notice?: 'fictional' | 'reconstructed' | 'practice';
    /** Stylesheet with the municipality's own colours, loaded after ours. */
    themeHref?: string;
    contact?: { phone?: string; email?: string };
  };
  navigation: NavigationItem[];
  footer: NavigationItem[];
  /** Signed in as. */
  account?: { name: string; role: string; workHref?: string | undefined; signOutAction: string };
  /** A quiet line above the page: what one is in the midst of, and the way back to it. */
  reminder?: { text: string; link: string; href: string };
  /** The demonstration shows one-click sign-in and the gallery. */
  demonstration: boolean;
  /** Where the mail of these pages is shown, in the demonstration; absent where mail is really sent. */
  mailboxHref?: string;
}

const SiteContext = createContext<Site | undefined>(undefined);
export const SiteProvider = SiteContext.Provider;

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error('useSite outside a SiteProvider');
  return site;
}

/** Whether these pages are rebuilt from public sources: what those do not say, nobody here knows. */
export function useReconstructed(): boolean {
  return useSite().municipality?.notice === 'reconstructed';
}

/** Makes addresses below the municipality whole: '/acties' becomes '/zonnedam/acties'. */
export function useLocal(): (path: string) => string {
  const { municipality } = useSite();
  return (path) => `/${municipality?.slug}${path}`;
}
