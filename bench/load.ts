// In a process of its own: asks one address of this machine, many times at once, and says how it went. Node runs it as it is.
import autocannon from 'autocannon';

export interface Load {
  address: string;
  connections: number;
  /** How often the address is asked for; with forms, they say it. */
  times?: number;
  headers: Record<string, string>;
  /** Forms, each sent at most once: each connection takes one more than it sends. Absent: the address itself is asked for. */
  forms?: { path: string; body: string }[];
}

export interface Loaded {
  /** Answers for each second that it took. */
  perSecond: number;
  /** By status. */
  answers: Record<string, number>;
  /** Asked, and given up without an answer. */
  unanswered: number;
  /** Where the answers to forms led to. */
  locations: string[];
}

/** So long an answer is waited for: on a busy machine it may take some seconds, a mistake ends. */
const mostSeconds = 60;

async function put(load: Load): Promise<Loaded> {
  if (!['127.0.0.1', 'localhost'].includes(new URL(load.address).hostname)) throw new Error('only this machine');
  const answers: Record<string, number> = {};
  const locations: string[] = [];
  let next = 0;
  let last = 0;
  const started = performance.now();
  const note = (status: number) => {
    answers[status] = (answers[status] ?? 0) + 1;
    last = performance.now();
  };
  const { forms, connections, times = 0 } = load;
  // The same number for each connection, and one over for each.
  const amount = forms ? (Math.floor(forms.length / connections) - 1) * connections : times;
  const { errors } = await autocannon({
    url: load.address,
    connections,
    headers: load.headers,
    amount,
    timeout: mostSeconds,
    requests: [
      forms
        ? {
            method: 'POST',
            setupRequest: (request) => {
              next += 1;
              return { ...request, ...forms[next - 1] };
            },
            onResponse: (status, _body, _context, headers) => {
              note(status);
              const { location } = headers as { location?: string };
              if (location) locations.push(location);
            },
          }
        : { onResponse: note },
    ],
  });
  const count = Object.values(answers).reduce((total, one) => total + one, 0);
  return { perSecond: count / ((last - started) / 1000), answers, unanswered: errors, locations };
}

let asked = '';
for await (const text of process.stdin) asked += text;
process.stdout.write(JSON.stringify(await put(JSON.parse(asked))));
