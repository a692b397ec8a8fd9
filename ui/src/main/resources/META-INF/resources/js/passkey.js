// Passkeys. The server speaks of bytes in base64url, browsers of buffers; those that could
// translate by themselves are too new to count on.
const bytes = (text) => Uint8Array.from(
  atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const known = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

const said = (key, response) => JSON.stringify({
  id: key.id,
  rawId: text(key.rawId),
  type: key.type,
  authenticatorAttachment: key.authenticatorAttachment ?? undefined,
  clientExtensionResults: {},
  response,
});

const isPossible = () => Boolean(window.isSecureContext && window.PublicKeyCredential);

// Makes a passkey. Yields what the browser says of it, or "refused " and why there is none.
export async function create(options) {
  const asked = JSON.parse(options);
  try {
    const key = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: known(asked.excludeCredentials),
      },
    });
    return said(key, {
      attestationObject: text(key.response.attestationObject),
      clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports?.() ?? [],
    });
  } catch (refused) {
    return `refused ${refused.name}`;
  }
}

// Signs something with a passkey of the visitor's choice; throws if he chooses none.
async function sign(asked) {
  const key = await navigator.credentials.get({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      allowCredentials: known(asked.allowCredentials),
    },
  });
  return said(key, {
    authenticatorData: text(key.response.authenticatorData),
    clientDataJSON: text(key.response.clientDataJSON),
    signature: text(key.response.signature),
    userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined,
  });
}

// Signs what the server asks; yields what the browser says of it.
export const prove = (options) => sign(JSON.parse(options));

// Shows a button where the browser knows passkeys.
export const offer = (button) => { button.hidden = !isPossible(); };

// Shows a button that signs its visitor in, where the browser knows how; `problem` is shown if it
// fails.
export function signIn(button, problem) {
  button.addEventListener('click', async () => {
    problem.hidden = true;
    try {
      const answer = await fetch('login/passkey/options', { method: 'POST' });
      const form = document.createElement('form');
      form.method = 'post';
      form.action = 'login/passkey';
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'credential';
      field.value = await sign(await answer.json());
      form.append(field);
      document.body.append(form);
      form.submit();
    } catch {
      problem.hidden = false;
    }
  });
  offer(button);
}
