import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { forgottenMessage, mailer } from './mail';

/** A mail server that takes one message and answers with what was sent to it. */
function takeMessage(): Promise<{ port: number; message: Promise<string> }> {
  return new Promise((ready) => {
    let taken: (text: string) => void = () => {};
    const message = new Promise<string>((done) => {
      taken = done;
    });
    const server = createServer((socket) => {
      let text = '';
      let inMessage = false;
      socket.write('220 test\r\n');
      socket.on('data', (bytes) => {
        text += bytes;
        if (inMessage) {
          if (!text.includes('\r\n.\r\n')) return;
          inMessage = false;
          taken(text);
          socket.write('250 taken\r\n');
          server.close();
          return;
        }
        for (const line of String(bytes).split('\r\n').filter(Boolean)) {
          if (line === 'DATA') {
            inMessage = true;
            socket.write('354 go on\r\n');
          } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
        }
      });
      socket.on('error', () => {});
    });
    server.listen(0, '127.0.0.1', () => ready({ port: (server.address() as AddressInfo).port, message }));
  });
}

test('a forgotten password is answered by a message in Vietnamese through the given server', async () => {
  const { port, message } = await takeMessage();
  const { sendEmail } = mailer({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'toasoan@example.com' })({
    payload: {} as never,
  });
  const html = forgottenMessage('https://example.com', { token: 'abc', user: { name: 'Lan <b>' } });
  await sendEmail({ to: 'lan@example.com', subject: 'Đặt lại mật khẩu', html });
  const sent = await message;
  expect(sent).toContain('From: =?UTF-8?');
  expect(sent).toContain('toasoan@example.com');
  expect(html).toContain('Chào Lan b,');
  expect(html).toContain('href="https://example.com/toa-soan/reset/abc"');
});
