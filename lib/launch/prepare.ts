import { preparePaper } from '../newsroom/prepare';

// A process of its own, so that its memory is given back: migrations, first account, demo edition.

const { firstAccount } = await preparePaper((step) => process.send?.({ step }));
await new Promise<void>((done) => {
  if (process.send) process.send({ firstAccount }, () => done());
  else done();
});
process.exit(0);
