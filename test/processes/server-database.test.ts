import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Desk } from '../program.ts';
import { type Cluster, startCluster } from './tcp-cluster.ts';

// On a server of somebody else's: what the address in DATABASE_URL may, and what the platform then does.
const ground = new Desk();
let cluster: Cluster;
let desk: Desk;
let number = 0;
let database: string;

beforeAll(async () => {
  cluster = await startCluster(await ground.folder());
});
afterAll(async () => {
  await cluster.stop();
  await ground.clear();
});
beforeEach(async () => {
  desk = new Desk();
  number += 1;
  database = `agenda_${number}`;
  await cluster.ask(`create database ${database}`);
});
afterEach(() => desk.clear());

const settings = async (url: string) => ({
  DATABASE_URL: url,
  DATA_DIR: await desk.folder(),
  SECRET: 'a secret for tests only',
});

test('with the address of an administrator the server makes a login of its own, and works with that one only', async () => {
  const started = await desk.serve(['serve'], await settings(cluster.url(database)));
  expect((await fetch(`${started.address}/readyz`)).status).toBe(200);
  const connected = await cluster.ask(
    `select distinct usename from pg_stat_activity where datname = '${database}' and application_name = 'speerpunt'`,
    database,
  );
  expect(connected).toEqual([{ usename: 'speerpunt_app' }]);
  expect(await started.stop()).toBe(0);
});

test('an administrator prepares, and the server serves with a login that owns nothing', async () => {
  const prepared = await desk.run(['migrate', '--json'], await settings(cluster.url(database)));
  expect(prepared.errors).toBe('');
  expect(JSON.parse(prepared.out).applied).toContain('0001-ground');
  await cluster.ask("alter role speerpunt_app password 'of the server'");
  const url = cluster.url(database, { user: 'speerpunt_app', password: 'of the server' });
  const started = await desk.serve(['serve'], await settings(url));
  expect((await fetch(`${started.address}/readyz`)).status).toBe(200);

  const again = await desk.run(['migrate'], await settings(cluster.url(database)));
  expect(again).toEqual({ code: 0, out: 'The database is up to date.\n', errors: '' });
  expect((await fetch(`${started.address}/volg`)).status).toBe(200);
  const bySelf = await desk.run(['migrate'], await settings(url));
  expect(bySelf.code).toBe(1);
  expect(bySelf.errors).toContain('may not prepare the database');
});

test('a real municipality without a server for mail is said at the start', async () => {
  const env = await settings(cluster.url(database));
  await desk.run(['migrate'], env);
  const said = 'mail of real municipalities is not sent';
  const before = await desk.serve(['serve'], env);
  expect(before.printed()).not.toContain(said);
  await before.stop();
  await cluster.ask(
    `insert into municipalities (id, slug, name, kind, created_at)
     values (gen_random_uuid(), 'echtdam', 'Echtdam', 'live', now())`,
    database,
  );
  const started = await desk.serve(['serve'], env);
  expect(started.printed()).toContain(said);
});

test('an empty database that the login may not fill is said, with what to do', async () => {
  await cluster.ask("create role filler login password 'x'");
  const url = cluster.url(database, { user: 'filler', password: 'x' });
  const { code, errors } = await desk.run(['serve'], { ...(await settings(url)), PORT: '0' });
  expect(code).toBe(1);
  expect(errors).toContain('Run `speerpunt migrate` first');
});

test.each([
  ['bypasses row-level security', "create role $ login bypassrls password 'x'"],
  ['owns tables', "create role $ login password 'x'; alter table signals owner to $"],
])('the server does not start with a login that %s', async (reason, make) => {
  await desk.run(['migrate'], await settings(cluster.url(database)));
  const user = `mighty_${number}`;
  await cluster.ask(make.replaceAll('$', user), database);
  const url = cluster.url(database, { user, password: 'x' });
  const { code, out, errors } = await desk.run(['serve'], { ...(await settings(url)), PORT: '0' });
  expect(code).toBe(1);
  expect(errors).toContain(`The database role '${user}' is too mighty: it ${reason}.`);
  expect(out).not.toContain('ready');
});

test('a server of which the database cannot be reached says so, and tells no password', async () => {
  const { code, errors } = await desk.run(['serve'], {
    ...(await settings('postgres://somebody:verysecret@127.0.0.1:1/agenda')),
    PORT: '0',
  });
  expect(code).toBe(1);
  expect(errors).toContain('The database of DATABASE_URL cannot be reached: connect ECONNREFUSED');
  expect(errors).not.toContain('verysecret');
  expect(errors).not.toContain('    at ');
});
