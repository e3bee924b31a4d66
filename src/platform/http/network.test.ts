import { describe, expect, test } from 'vitest';
import { networkOf } from './network.ts';

interface Asked {
  from: string;
  forwarded?: string;
  baseUrl?: string;
}

function network({ from, forwarded, baseUrl }: Asked): string {
  return networkOf({
    env: { incoming: { socket: { remoteAddress: from } } },
    var: { app: { baseUrl } },
    req: { header: () => forwarded },
  });
}

const baseUrl = 'https://speerpunt.example';

describe('what is said by whoever asks', () => {
  test.each(['192.168.1.20', '::ffff:192.168.1.20', '127.0.0.1', 'fd00::20'])(
    'a phone in the room at %s cannot choose its address where no proxy stands before us',
    (from) => {
      const forwarded = '203.0.113.7';
      expect(network({ from, forwarded })).toBe(network({ from }));
    },
  );

  test('nobody outside can, where one does', () => {
    expect(network({ from: '198.51.100.4', forwarded: '203.0.113.7', baseUrl })).toBe('198.51.100.4');
  });

  test('our proxy is believed, and of a list only what it added itself', () => {
    expect(network({ from: '10.0.0.2', forwarded: '1.1.1.1, 203.0.113.7', baseUrl })).toBe('203.0.113.7');
    expect(network({ from: '::1', forwarded: '203.0.113.7:4711', baseUrl })).toBe('203.0.113.7');
    expect(network({ from: '::1', forwarded: '[2001:db8:1:2::9]:4711', baseUrl })).toBe('2001:db8:1:2');
  });

  test('what is no address counts as none', () => {
    expect(network({ from: '10.0.0.2', forwarded: 'x'.repeat(8000), baseUrl })).toBe('10.0.0.2');
  });
});

test('one subscriber is one network, however an address is written', () => {
  const same = ['2001:db8::1', '2001:db8::ffff:1', '2001:db8:0:0:9:9:9:9', '2001:0db8::9:9:9:9', '2001:DB8::'];
  expect(new Set(same.map((from) => network({ from })))).toEqual(new Set(['2001:db8:0:0']));
  expect(network({ from: '2001:db8:0:1::1' })).toBe('2001:db8:0:1');
});

test('an IPv4 address is the same in its IPv6 dress', () => {
  expect(network({ from: '::ffff:203.0.113.7' })).toBe('203.0.113.7');
});
