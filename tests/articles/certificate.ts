import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/**
 * A certificate that nobody vouches for, made anew for each server, so that none is ever committed. No client
 * takes a `*` directly below the top for a name, and a browser under test minds neither that nor who signed
 * it (`LaunchOptions.proxyPort`).
 */
export async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '*.example' }], {
    // A key of this kind is made in a millisecond, an RSA key in a hundred.
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.example' },
          { type: 2, value: 'localhost' },
        ],
      },
    ],
  });
  return { key, cert };
}
