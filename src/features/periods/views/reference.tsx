import type { ComponentChildren } from 'preact';
import { Link, useWords } from '../../../ui/index.ts';
import { publicationAddress } from '../rules.ts';

/** The number or address of a document, as a link where it can be read. */
export function useReference(): (reference: string) => ComponentChildren {
  const { dutch } = useWords();
  return (reference) => {
    const address = publicationAddress(reference);
    return address ? <Link href={address}>{reference}</Link> : dutch(reference);
  };
}
