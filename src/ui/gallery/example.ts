import type { ComponentChildren } from 'preact';

/** What a component looks like in real use, by name. Shown in the gallery, checked by the tests. */
export type Examples = Record<string, ComponentChildren>;
